package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.datamap.DataMap;
import fr.acta.portal.datamap.Keeping;
import fr.acta.portal.datamap.MappedTable;
import fr.acta.portal.mailbox.MailboxJob;
import fr.acta.portal.outside.OutsideJob;
import fr.acta.portal.retention.RetentionPlan;
import fr.acta.portal.stack.TestDatabase;
import fr.acta.portal.staff.Person;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The one table of rules against the data map, and against whoever keeps a term of its own. */
@Tag("database")
class RetentionRulesTest {
  private static Connection owner;

  @BeforeAll
  static void open() throws Exception {
    owner = TestDatabase.get().connect("portal_owner");
  }

  @AfterAll
  static void close() throws SQLException {
    owner.close();
  }

  @Test
  void everyWordOfTheMapIsARuleAndEveryRuleAWord() throws Exception {
    Set<String> words =
        Arrays.stream(Keeping.values())
            .map(Enum::name)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(
        words,
        new TreeSet<>(
            ask(owner, "select code from portal.retention_rule where code not like 'RECALL%'")));
  }

  /** None is declared only: what nobody carries out names no table, what is ours has an item. */
  @Test
  void everyRuleThatHasTablesIsCarriedOut() throws Exception {
    Set<Keeping> ours = new TreeSet<>();
    RetentionPlan.items().forEach(item -> ours.add(item.rule()));
    Set<Keeping> said = new TreeSet<>();
    for (String code :
        ask(
            owner,
            "select code from portal.retention_rule where carried_by in ('PURGE', 'ERASURE')"))
      said.add(Keeping.valueOf(code));
    assertEquals(said, ours);
    Set<String> nobodys =
        new TreeSet<>(
            ask(
                owner,
                "select code from portal.retention_rule where carried_by in ('NOBODY', 'OUTSIDE')"));
    for (MappedTable table : DataMap.personal()) {
      assertFalse(nobodys.contains(table.getKeeping().name()), table.getName());
      for (Keeping other : table.getTerm().others()) assertFalse(nobodys.contains(other.name()));
    }
  }

  @Test
  void everyTableIsReachedByARule() {
    Set<String> reached =
        RetentionPlan.items().stream().map(i -> i.table().getName()).collect(Collectors.toSet());
    List<String> forgotten = new ArrayList<>();
    for (MappedTable table : DataMap.personal())
      if (!goes(table, reached)) forgotten.add(table.getName());
    // The form's own feature forgets it.
    assertEquals(List.of("form_request"), forgotten);
  }

  private static boolean goes(MappedTable table, Set<String> reached) {
    return reached.contains(table.getName())
        || table.getTerm().parents().stream()
            .anyMatch(p -> DataMap.table(p.name()).map(t -> goes(t, reached)).orElse(false));
  }

  @Test
  void termsThatAFeatureKeepsAreTheRules() throws Exception {
    assertEquals(MailboxJob.KEPT_ASIDE.toDays(), term("ASIDE").getDays());
    assertEquals(OutsideJob.KEPT.toDays(), term("PACK").getDays());
    assertEquals(Person.QUARANTINE, term("QUARANTINE"));
    assertTrue(source("person_uninformed").contains("interval '1 month'"));
    assertTrue(
        source("settle_pack").contains("interval '" + term("PACK").getDays() + " days'"),
        source("settle_pack"));
    assertEquals(
        List.of(term("PROGRAMME").toString()),
        ask(owner, "select term from portal.retention_rule where code = 'RECALL_PROGRAMME_END'"));
  }

  @Test
  void theTermsOfTheCharterAndTheLaw() throws Exception {
    assertEquals(
        List.of(
            "ACCIDENT P5Y",
            "APPLICANT P2Y",
            "BACKUP P3M",
            "CONTACT_FORM P3Y",
            "DOSSIER P5Y",
            "JOURNAL P12M",
            "LEGAL P10Y",
            "OTHER P3Y",
            "PROGRAMME P3M",
            "PROSPECT P3Y",
            "SUPPRESSION P3Y"),
        ask(
            owner,
            "select code || ' ' || term from portal.retention_rule where code in ('ACCIDENT', 'APPLICANT', 'BACKUP', 'CONTACT_FORM', 'DOSSIER', 'JOURNAL', 'LEGAL', 'OTHER',"
                + " 'PROGRAMME', 'PROSPECT', 'SUPPRESSION') order by code"));
  }

  /** A row that stays must not hold one that goes: her row would never go. */
  @Test
  void whatErasureKeepsHangsOnNothingThatItErases() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (String link : ask(owner, "select child || ' ' || parent from portal.links()")) {
      String[] both = link.split(" ");
      MappedTable child = DataMap.table(both[0]).orElseThrow();
      MappedTable parent = DataMap.table(both[1]).orElseThrow();
      boolean lives = !parent.holdsPersonal() || parent.isRowKept() || parent.getPaths().isEmpty();
      if (child.holdsPersonal() && child.isRowKept() && !lives && !both[1].equals("account"))
        wrong.add(link);
    }
    assertEquals(List.of(), wrong);
  }

  private static Period term(String code) throws SQLException {
    return Period.parse(
        ask(owner, "select term from portal.retention_rule where code = ?", code).get(0));
  }

  private static String source(String function) throws SQLException {
    return ask(owner, "select prosrc from pg_proc where proname = ?", function).get(0);
  }
}
