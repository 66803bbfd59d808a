package fr.acta.portal.rightsrequest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.tenancy.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WantedValueTest {
  @ParameterizedTest
  @CsvSource({
    "CONTACT_PHONE, 06 55 66 77 99, +33655667799",
    "CONTACT_EMAIL, Zoe@Maison.example, zoe@maison.example",
    "WORK_PHONE, +32 2 555 12 12, +3225551212",
    "CONTRACT_START, 2/3/2026, 2026-03-02",
    "CONTRACT_END, 2027-01-29, 2027-01-29",
    "CIVILITY, madame, Mme",
    "JOB_TITLE, '  Cheffe   d’atelier ', Cheffe d’atelier",
    "USAGE_NAME, '', ''",
  })
  void isKeptAsADeskWouldPutItThere(DataItem item, String typed, String kept) {
    assertEquals(kept, new WantedValue(item, "something else", typed).wanted());
  }

  @ParameterizedTest
  @CsvSource({
    "CONTACT_EMAIL, zoe.maison.example, datamap.wrong.email_at",
    "CONTACT_EMAIL, zoe@maison, datamap.wrong.email",
    "CONTACT_PHONE, 06 55 66, datamap.wrong.phone",
    "CONTRACT_END, demain, datamap.wrong.date_form",
    "CONTRACT_END, 31/02/2026, datamap.wrong.date_impossible",
    "LAST_NAME, '', datamap.wrong.empty",
    "FIRST_NAME, ' ', datamap.wrong.empty",
    "LAST_NAME, 12345, datamap.wrong.name",
    "JOB_TITLE, =HYPERLINK(1), datamap.wrong.formula",
    "EMPLOYEE_NUMBER, 00042, rightsrequest.wanted.notHere",
  })
  void isRefusedWithAReason(DataItem item, String typed, String key) {
    RuleBroken broken =
        assertThrows(RuleBroken.class, () -> new WantedValue(item, "something else", typed));
    assertEquals(key, broken.messageKey());
  }

  @ParameterizedTest
  @CsvSource({
    "CONTACT_PHONE, +33655667788, 0655667788",
    "CONTACT_EMAIL, zoe@maison.example, ZOE@maison.example",
    "JOB_TITLE, Vernisseuse, ' Vernisseuse '",
    "USAGE_NAME,, ''",
  })
  void whatIsHeldAlreadyIsNoCorrection(DataItem item, String held, String typed) {
    RuleBroken broken = assertThrows(RuleBroken.class, () -> new WantedValue(item, held, typed));
    assertEquals("rightsrequest.wanted.unchanged", broken.messageKey());
  }

  @Test
  void theRefusalNamesTheValueUnlessItMustNotBeShown() {
    RuleBroken email =
        assertThrows(
            RuleBroken.class, () -> new WantedValue(DataItem.CONTACT_EMAIL, null, " zoe@maison "));
    assertArrayEquals(new Object[] {"zoe@maison"}, email.arguments());
    RuleBroken secret =
        assertThrows(
            RuleBroken.class,
            () -> new WantedValue(DataItem.JOB_TITLE, null, "2 85 05 78 006 084 91"));
    assertEquals("datamap.wrong.sensitive", secret.messageKey());
    assertArrayEquals(new Object[] {""}, secret.arguments());
  }

  @Test
  void anEmptyWishIsNone() {
    assertNull(new WantedValue(DataItem.USAGE_NAME, "Petit", "").wantedOrNone());
  }
}
