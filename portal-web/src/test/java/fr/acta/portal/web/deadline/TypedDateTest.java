package fr.acta.portal.web.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDateTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-05",
        "05/03/2026",
        "5/3/2026",
        "05.03.2026",
        "05-03-2026",
        "5 3 2026",
        " 05/03/2026 "
      })
  void readsADateAsPeopleTypeIt(String typed) {
    assertEquals(LocalDate.of(2026, 3, 5), TypedDate.read(typed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31/02/2026",
        "2026-02-30",
        "03/2026",
        "5/3/26",
        "0026-03-05",
        "31/12/2017",
        "01/01/2100",
        "demain",
        "12026-03-05",
        "+999999999-12-31",
        "<b>"
      })
  void refusesWhatIsNoDateOfReceipt(String typed) {
    assertThrows(DateTimeException.class, () -> TypedDate.read(typed));
  }
}
