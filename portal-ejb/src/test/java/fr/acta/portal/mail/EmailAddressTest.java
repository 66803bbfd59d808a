package fr.acta.portal.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.acta.portal.tenancy.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "nom@exemple.fr",
        " nom@exemple.fr\u00a0",
        "o'neil+rh@sous.domaine-long.example",
        "jérôme@société.fr",
        "a@b.xn--p1ai"
      })
  void acceptsWhatAMailCanGoTo(String typed) {
    assertEquals(typed.replace("\u00a0", "").strip(), new EmailAddress(typed).text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nom",
        "nom@",
        "@exemple.fr",
        "nom@exemple",
        "nom@@exemple.fr",
        "a@b.fr, c@d.fr",
        "Nom <nom@exemple.fr>",
        "nom@exemple.fr\r\nBcc: autre@exemple.fr",
        "nom @exemple.fr",
        "nom@exemple..fr"
      })
  void refusesTheRest(String typed) {
    RuleBroken no = assertThrows(RuleBroken.class, () -> new EmailAddress(typed));
    assertEquals("mail.address.invalid", no.messageKey());
    assertFalse(no.getMessage().contains("exemple"), "the message may be logged");
  }

  @Test
  void asksForAMissingOne() {
    assertEquals(
        "mail.address.missing",
        assertThrows(RuleBroken.class, () -> new EmailAddress("  ")).messageKey());
  }
}
