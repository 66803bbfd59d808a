package fr.acta.portal.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    "'', businessnumber.missing",
    "'  ', businessnumber.missing",
    "73282932, businessnumber.length",
    "FR40303265045, businessnumber.digits",
    "٧٣٢٨٢٩٣٢٠, businessnumber.digits",
    "732829321, businessnumber.control",
    "723829320, businessnumber.control",
    "000000000, businessnumber.control",
  })
  void refusesWhatIsNoSiren(String typed, String key) {
    assertEquals(
        key, assertThrows(InvalidBusinessNumber.class, () -> new Siren(typed)).messageKey());
  }

  @ParameterizedTest
  @CsvSource({
    "73282932000075, businessnumber.control",
    "35600000049838, businessnumber.control",
    "732829320, businessnumber.length",
    "00000000000000, businessnumber.control",
  })
  void refusesWhatIsNoSiret(String typed, String key) {
    assertEquals(
        key, assertThrows(InvalidBusinessNumber.class, () -> new Siret(typed)).messageKey());
  }

  @Test
  void namesFieldValueAndFix() {
    InvalidBusinessNumber refusal =
        assertThrows(InvalidBusinessNumber.class, () -> new Siret("732 829 320"));
    assertEquals("siret", refusal.field());
    assertEquals(
        "Le numéro SIRET «\u00a0732 829 320\u00a0» compte 9 chiffres\u00a0: il en faut 14.",
        refusal.text(Locale.FRENCH));
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
    assertThrows(InvalidBusinessNumber.class, () -> new Siren(digits.toString()));
  }
}
