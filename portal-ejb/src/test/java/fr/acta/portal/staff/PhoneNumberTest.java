package fr.acta.portal.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.acta.portal.tenancy.RuleBroken;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
  @ParameterizedTest
  @CsvSource({
    "06 12 34 56 78, 06 12 34 56 78",
    "06\u00a012\u202f34.56-78, 06 12 34.56-78",
    "+33 (0)6 12 34 56 78, +33 (0)6 12 34 56 78"
  })
  void keepsWhatWasTyped(String typed, String kept) {
    assertEquals(kept, new PhoneNumber(typed).text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"12", "poste 12345678", "06 12 34 56 78 06 12 34 56", "++33612345678"})
  void refusesTheRest(String typed) {
    assertThrows(RuleBroken.class, () -> new PhoneNumber(typed));
  }
}
