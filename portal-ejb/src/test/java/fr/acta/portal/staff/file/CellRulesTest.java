package fr.acta.portal.staff.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.MissingResourceException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellRulesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "CONTRACT_START | 03/09/2012 | 2012-09-03",
        "CONTRACT_START | 3/9/12 | 2012-09-03",
        "CONTRACT_START | 03.09.2012 | 2012-09-03",
        "CONTRACT_START | 2012-09-03 | 2012-09-03",
        "CONTRACT_START | 2012/9/3 | 2012-09-03",
        "CONTRACT_START | 20120903 | 2012-09-03",
        "CONTRACT_START | 2012-09-03T00:00:00Z | 2012-09-03",
        "CONTRACT_START | 03/09/2012 00:00 | 2012-09-03",
        "CONTRACT_START | 45292 | 2024-01-01",
        "CONTRACT_START | 45292,0 | 2024-01-01",
        "CONTRACT_START | 01/02/87 | 1987-02-01",
        "CONTRACT_START | 29/02/2024 | 2024-02-29",
        "CONTRACT_START | 00/00/0000 | \"\"",
        "CONTRACT_END | 31/08/2026 | 2026-08-31",
        "CONTRACT_END | 31/12/2099 | \"\"",
        "CONTRACT_END | 31/12/99 | \"\"",
        "CONTRACT_END | 9999-12-31 | \"\"",
        "CONTRACT_END | 9999 | \"\"",
        "CONTRACT_END | indéterminé | \"\"",
        "WORK_PHONE | 06 11 22 33 44 | +33611223344",
        "WORK_PHONE | +33611223344 | +33611223344",
        "WORK_PHONE | +33 (0)6 11 22 33 44 | +33611223344",
        "WORK_PHONE | 0033-6-11-22-33-44 | +33611223344",
        "WORK_PHONE | 07.00.00.00.01 | +33700000001",
        "WORK_PHONE | 611223344 | +33611223344",
        "WORK_PHONE | 0690 12 34 56 | +590690123456",
        "WORK_PHONE | +32 470 12 34 56 | +32470123456",
        "WORK_EMAIL | AS.Lefevre@Orme.example | as.lefevre@orme.example",
        "WORK_EMAIL | o'brien+rh@mail.a-b.example | o'brien+rh@mail.a-b.example",
        "NUMBER | 00042 | 00042",
        "NUMBER | '00042 | 00042",
        "NUMBER | INT-007 | INT-007",
        "CIVILITY | MME | Mme",
        "CIVILITY | Mr. | M.",
        "CIVILITY | Mademoiselle | Mme",
        "BIRTH_NAME | DE LA TOUR D'ARGY | DE LA TOUR D'ARGY",
        "BIRTH_NAME | N’DIAYE-ŁUKASIK | N’DIAYE-ŁUKASIK",
        "JOB_TITLE | Référent handicap | Référent handicap",
        "JOB_TITLE | Accompagnant d'élèves en situation de handicap | Accompagnant d'élèves en situation de handicap",
        "JOB_TITLE | Gestionnaire de syndicat de copropriété | Gestionnaire de syndicat de copropriété",
        "JOB_TITLE | Resp. FO | Resp. FO",
        "JOB_TITLE | Chargée de mission handicap | Chargée de mission handicap",
      })
  void keeps(StaffColumn column, String cell, String value) {
    assertEquals(value, column.read(CellRule.clean(cell)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CONTRACT_START | 31/02/2026 | date_impossible",
        "CONTRACT_START | 29/02/2026 | date_impossible",
        "CONTRACT_START | 05/13/2026 | date_impossible",
        "CONTRACT_START | demain | date_form",
        "CONTRACT_START | 12/2026 | date_form",
        "CONTRACT_START | 31/12/2099 | date_far",
        "CONTRACT_START | 01/01/0026 | date_far",
        "WORK_PHONE | 4512 | phone",
        "WORK_PHONE | 06 11 22 33 | phone",
        "WORK_PHONE | +33 6 11 22 33 | phone",
        "WORK_PHONE | 06 11 22 33 44 / 06 11 22 33 45 | phone",
        "WORK_PHONE | 3,36E+10 | phone",
        "WORK_EMAIL | ewa@@interim.example | email_at",
        "WORK_EMAIL | ewa.example | email_at",
        "WORK_EMAIL | a@b.example;c@d.example | email_at",
        "WORK_EMAIL | ewa@interim | email",
        "WORK_EMAIL | ewa@interim.example. | email",
        "WORK_EMAIL | ewa..k@interim.example | email",
        "WORK_EMAIL | zoé@interim.example | email",
        "WORK_EMAIL | Zoé <zoe@interim.example> | email",
        "NUMBER | 1,23457E+11 | scientific",
        "NUMBER | 299999999999999 | sensitive",
        "NUMBER | 2 99 99 99 999 999 99 | sensitive",
        "CIVILITY | Docteur | civility",
        "FIRST_NAME | 12 | name",
        "FIRST_NAME | Jean2 | name",
        "BIRTH_NAME | ... | name",
        "BIRTH_NAME | =HYPERLINK(1) | formula",
        "BIRTH_NAME | @SUM(1) | formula",
        "JOB_TITLE | -cmd | formula",
        "JOB_TITLE | +A1 | formula",
        "JOB_TITLE | =1+1 | formula",
        "JOB_TITLE | Ing\uFFFDnieur | garbled",
        "JOB_TITLE | IngÃ©nieur | garbled",
        "JOB_TITLE | Ingé\u0007nieur | control",
        "JOB_TITLE | Cariste (RQTH) | sensitive",
        "JOB_TITLE | Chef d'équipe ; élu CSE | sensitive",
        "JOB_TITLE | Soudeur - travailleur handicapé | sensitive",
        "JOB_TITLE | Délégué syndical CGT | sensitive",
        "JOB_TITLE | Vendeuse, congé maternité | sensitive",
        "JOB_TITLE | Comptable (mi-temps thérapeutique) | sensitive",
        "JOB_TITLE | Vendeur (FO) | sensitive",
        "JOB_TITLE | Welder, trade union rep | sensitive",
        "ESTABLISHMENT | Atelier (invalidité cat. 2) | sensitive",
      })
  void refuses(StaffColumn column, String cell, String key) {
    String clean = CellRule.clean(cell);
    assertEquals(key, assertThrows(BadValue.class, () -> column.read(clean)).key());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "—", " ", "n/a", "#N/A", "\u00a0", "\u200b", "=\"\""})
  void takesSomeCellsAsEmpty(String cell) {
    assertEquals("", CellRule.clean(cell));
  }

  @ParameterizedTest
  @CsvSource({"'=\"00042\"', 00042", "' a \u00a0 b ', a b", "'a\nb', a b"})
  void cleansCells(String cell, String value) {
    assertEquals(value, CellRule.clean(cell));
  }

  @Property
  void readsEveryDateOfAnyContractInEachForm(
      @ForAll @DateRange(min = "1950-01-01", max = "2049-12-31") LocalDate date) {
    for (String form : new String[] {"dd/MM/yyyy", "dd/MM/yy", "yyyy-MM-dd", "d.M.yyyy"}) {
      String cell = date.format(DateTimeFormatter.ofPattern(form, Locale.ROOT));
      assertEquals(date.toString(), DateRule.start(cell), form);
    }
  }

  @Property
  void neverThrowsAnythingElseAndItsWordsExist(@ForAll StaffColumn column, @ForAll String any) {
    String cell = CellRule.clean(any);
    try {
      assertFalse(cell.isEmpty() ? false : column.read(cell).contains("\n"));
    } catch (BadValue bad) {
      assertTrue(hasWords("problem." + bad.key()), bad.key());
    }
  }

  private static boolean hasWords(String key) {
    try {
      Problem problem = new Problem("Nom", "x", key);
      return !problem.reason(Locale.FRENCH).isBlank() && !problem.fix(Locale.ENGLISH).isBlank();
    } catch (MissingResourceException e) {
      return false;
    }
  }
}
