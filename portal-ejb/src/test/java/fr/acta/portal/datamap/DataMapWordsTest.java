package fr.acta.portal.datamap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.acta.portal.datamap.Purpose.LegalBasis;
import fr.acta.portal.tenancy.Audience;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything the map says about people exists in both languages, and says all that it has to. */
class DataMapWordsTest {
  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void everyPersonalTableAndColumnHasALabel(String language) {
    Locale locale = Locale.forLanguageTag(language);
    for (MappedTable table : DataMap.personal()) {
      assertFalse(table.label(locale).isBlank(), table.getName());
      for (MappedColumn column : table.getPersonal())
        assertFalse(column.label(locale).isBlank(), table.getName() + "." + column.getName());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void everyWordOfTheMapIsSaid(String language) {
    Stream.of(
            Category.values(),
            Impersonal.values(),
            Subject.values(),
            Purpose.values(),
            LegalBasis.values(),
            Source.values(),
            Fate.values(),
            Keeping.values(),
            Controller.values(),
            new Audience[] {Audience.PERSON, Audience.HR, Audience.DPO, Audience.OPERATOR})
        .flatMap(Stream::of)
        .forEach(
            value -> assertFalse(DataMap.say(value, Locale.forLanguageTag(language)).isBlank()));
  }

  @Test
  void whatIsPersonalHasAPurposeAndATerm() {
    List<String> silent = new ArrayList<>();
    for (MappedTable table : DataMap.personal())
      if (table.getPurposes().isEmpty()
          || table.getKeeping() == null
          || table.getPersonal().isEmpty()) silent.add(table.getName());
    assertEquals(List.of(), silent);
  }

  @Test
  void onlyWhatIsKeptNamesATextOfLawAndThatAlways() {
    for (MappedTable table : DataMap.tables())
      for (MappedColumn column : table.getColumns())
        assertEquals(
            column.getFate() == Fate.KEPT,
            column.getText() != null,
            table.getName() + "." + column.getName());
  }

  @Test
  void noTableIsDescribedTwice() {
    List<String> names = DataMap.tables().stream().map(MappedTable::getName).toList();
    assertEquals(names.size(), Set.copyOf(names).size());
  }

  /** A word that no table uses promises something that nobody keeps. */
  @Test
  void everyTermIsUsedByATableOrSaysThatNothingOfTheKindIsHeldYet() {
    Set<Keeping> used = EnumSet.noneOf(Keeping.class);
    for (MappedTable table : DataMap.personal()) {
      used.add(table.getKeeping());
      used.addAll(table.getTerm().others());
    }
    Set<Keeping> elsewhere =
        EnumSet.of(
            Keeping.BACKUP,
            Keeping.PROSPECT,
            Keeping.APPLICANT,
            Keeping.LEGAL,
            Keeping.ACCIDENT,
            Keeping.CONTACT_FORM,
            Keeping.OTHER);
    assertEquals(EnumSet.complementOf(EnumSet.copyOf(elsewhere)), used);
  }

  /** A form goes by its own feature; people's terms are more than a column. */
  @Test
  void everyTableSaysFromWhenItsTermRunsOrWithWhatItGoes() {
    List<String> silent =
        DataMap.personal().stream()
            .filter(table -> !table.getTerm().isSaid())
            .map(MappedTable::getName)
            .toList();
    assertEquals(List.of("person", "form_request"), silent);
  }
}
