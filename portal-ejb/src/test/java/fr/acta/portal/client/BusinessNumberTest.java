package fr.acta.portal.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.text.Texts;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessNumberTest {

  @ParameterizedTest
  @ValueSource(strings = {"732829320", " 732 829 320 ", "732\u00a0829\u202f320", "356000000"})
  void acceptsASirenHoweverItIsSpaced(String typed) {
    String digits = new Siren(typed).digits();
    assertTrue(digits.matches("[0-9]{9}"), digits);
  }

  @ParameterizedTest
  @CsvSource({
    "73282932000074, Luhn",
    "732 829 320 00074, spaced",
    "35600000000048, La Poste head office",
    "35600000049837, La Poste office by digit sum",
  })
  void acceptsASiret(String typed, String why) {
    assertEquals(14, new Siret(typed).digits().length(), why);
  }

  @ParameterizedTest
  @CsvSource({
    "'', client.number.missing",
    "'  ', client.number.missing",
    "73282932, client.number.length",
    "FR40303265045, client.number.digits",
    "٧٣٢٨٢٩٣٢٠, client.number.digits",
    "732829321, client.number.control",
    "723829320, client.number.control",
    "000000000, client.number.control",
  })
  void refusesWhatIsNoSiren(String typed, String key) {
    assertEquals(key, assertThrows(RuleBroken.class, () -> new Siren(typed)).messageKey());
  }

  @ParameterizedTest
  @CsvSource({
    "73282932000075, client.number.control",
    "35600000049838, client.number.control",
    "732829320, client.number.length",
    "00000000000000, client.number.control",
  })
  void refusesWhatIsNoSiret(String typed, String key) {
    assertEquals(key, assertThrows(RuleBroken.class, () -> new Siret(typed)).messageKey());
  }

  @Test
  void namesFieldValueAndFix() {
    RuleBroken refusal = assertThrows(RuleBroken.class, () -> new Siret("732 829 320"));
    assertEquals(
        "Le numéro SIRET «\u00a0732 829 320\u00a0» compte 9 chiffres\u00a0: il en faut 14.",
        new Texts(Siret.class, "client").say(Locale.FRENCH, "number.length", refusal.arguments()));
    assertFalse(refusal.getMessage().contains("732"), "the message may be logged");
  }

  @Test
  void knowsTheOrganisationOfAnEstablishment() {
    Siret siret = new Siret("73282932000074");
    assertTrue(siret.isOf(new Siren("732829320")));
    assertFalse(siret.isOf(new Siren("356000000")));
    assertEquals("732\u00a0829\u00a0320\u00a000074", siret.grouped());
    assertEquals("732\u00a0829\u00a0320", siret.siren().grouped());
  }

  @Property
  void noticesEachWrongDigit(
      @ForAll @IntRange(max = 8) int place, @ForAll @IntRange(min = 1, max = 9) int by) {
    StringBuilder digits = new StringBuilder("732829320");
    digits.setCharAt(place, (char) ('0' + (digits.charAt(place) - '0' + by) % 10));
    assertThrows(RuleBroken.class, () -> new Siren(digits.toString()));
  }
}
