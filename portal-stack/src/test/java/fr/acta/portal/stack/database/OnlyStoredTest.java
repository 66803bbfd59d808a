package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.datamap.DataMap;
import fr.acta.portal.datamap.MappedTable;
import fr.acta.portal.stack.TestDatabase;
import fr.acta.portal.tenancy.Audience;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What is restricted is only stored (GDPR art. 18): over the catalogue, as the role of HR. A table
 * or a function that comes later is in this test by itself.
 */
@Tag("database")
class OnlyStoredTest {
  /**
   * The lock itself; her own requests and their answers; that she is or is to be informed; her
   * account; the record. Nothing here holds a value of the staff list.
   */
  private static final Set<String> STAYS =
      Set.of(
          "restriction",
          "restriction_use",
          "rights_request",
          "request_message",
          "requester",
          "ticket",
          "asked_item",
          "identity_check",
          "suspension",
          "execution_task",
          "letter",
          "access_pack",
          "access_pack_redaction",
          "access_pack_search",
          "erasure",
          "erasure_count",
          "erasure_store",
          "file",
          "file_chunk",
          "proof_of_information",
          "attestation",
          "notice_mail",
          "campaign_person",
          "newcomer_choice",
          "notice_opinion",
          "person_account",
          "invitation",
          "membership",
          "mail",
          "evidence_entry",
          "evidence_payload");

  /**
   * Functions that read the staff list past the policies and may be called by HR, each for what.
   */
  private static final Set<String> READERS =
      Set.of(
          // One word for one person: RESTRICTED.
          "gate",
          "let_pass",
          // Leaves her out, as ModesTest shows.
          "staff_figures",
          // A number and a date.
          "locks_of_staff",
          "locked_numbers",
          // A recall counts people and names nobody.
          "ask_recall",
          // An erasure counts rows.
          "dry_run",
          // Takes a value out that her own request is about, and tells nothing.
          "forget_value");

  private static Connection owner;
  private static TestDatabase database;
  private static Canaries.Person locked;
  private static Canaries.Person free;

  @BeforeAll
  static void seed() throws Exception {
    database = TestDatabase.get().another("only_stored");
    owner = database.connect("postgres");
    List<Canaries.Person> people = Canaries.seed(owner);
    locked = people.get(0);
    free = people.get(1);
    ask(owner, "update portal.restriction set lifted_at = null where person_id = ?", locked.id());
    ask(owner, "delete from portal.restriction_use");
    ask(owner, "delete from portal.restriction_opening");
  }

  @AfterAll
  static void close() throws SQLException {
    owner.close();
  }

  @Test
  void forTheClientsHrHerRowsAreNotThere() throws Exception {
    Set<String> ofHers = seen(locked);
    Set<String> ofAColleague = seen(free);
    ofHers.removeAll(STAYS);
    assertEquals(Set.of(), ofHers);
    for (String table :
        List.of("person", "person_change", "nominative_row", "emergency_row", "pseudonym"))
      assertTrue(ofAColleague.contains(table), table + " of a colleague is seen: " + ofAColleague);
  }

  @Test
  void itIsTheLockThatHidesHer() throws Exception {
    ask(
        owner,
        "update portal.restriction set ground = 'OBJECTION' where person_id = ?",
        locked.id());
    assertTrue(seen(locked).contains("person"), "an objection that stands is no restriction");
    ask(owner, "update portal.restriction set ground = 'CLAIMS' where person_id = ?", locked.id());
    assertFalse(seen(locked).contains("person"));
  }

  @Test
  void noFunctionReadsPastTheLockUnknown() throws Exception {
    Set<String> unknown =
        new TreeSet<>(
            ask(
                owner,
                "select p.proname from pg_proc p where p.pronamespace = 'portal'::regnamespace and p.prosecdef"
                    + " and has_function_privilege('portal_hr', p.oid, 'execute') and p.prosrc ~ 'portal\\.person[^_a-z]'"
                    + " and p.prorettype <> 'trigger'::regtype"));
    unknown.removeAll(READERS);
    assertEquals(Set.of(), unknown);
  }

  /** The tables that show HR any row of hers. */
  private static Set<String> seen(Canaries.Person person) throws SQLException {
    Set<String> seen = new TreeSet<>();
    for (MappedTable table : DataMap.personal()) {
      if (table.getPaths().isEmpty() || !table.getReaders().contains(Audience.HR)) continue;
      String hers = ask(owner, "select portal.hers(?::jsonb)", table.pathsAsJson()).get(0);
      String count =
          "select count(*) from portal."
              + table.getName()
              + " t where "
              + hers.replace("$1", "'" + person.tenant() + "'::uuid")
                  .replace("$2", "'" + person.id() + "'::uuid");
      try (Connection hr = database.as("portal_hr", person.tenant(), null, UUID.randomUUID())) {
        if (!ask(hr, count).equals(List.of("0"))) seen.add(table.getName());
      } catch (SQLException refused) {
        assertEquals("42501", refused.getSQLState(), count);
      }
    }
    return seen;
  }
}
