package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.client.Subscription.Service;
import fr.acta.portal.stack.TestDatabase;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.transfer.Candidate;
import fr.acta.portal.transfer.ChoosingFile;
import fr.acta.portal.transfer.Chosen;
import fr.acta.portal.transfer.FileChoice;
import fr.acta.portal.transfer.Passage;
import fr.acta.portal.transfer.Transmissions;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A file chooses whom to hand over; the gate and the staff list decide the rest. */
@Tag("database")
@Timeout(180)
class ChosenByFileTest {
  private static final int CROWD = 5000;
  private static final String PEOPLE =
      "insert into portal.person (tenant_id, id, employee_number, last_name, first_name, job_title, quarantined_until, import_id, recorded_at, version)"
          + " select ?::uuid, gen_random_uuid(), lpad(n::text, 6, '0'), 'Nom' || n, 'Luc', 'Poste ' || n, case when n % 10 = 0 then current_date + 9 end, ?::uuid, now(), 0"
          + " from generate_series(1, ?) n";
  private static final String INFORMED =
      "insert into portal.proof_of_information (tenant_id, id, subscription_id, person_id, notice_version, how, informed_at, version)"
          + " select p.tenant_id, gen_random_uuid(), ?::uuid, p.id, 1, 'HAND', now(), 0 from portal.person p where p.tenant_id = ?::uuid and p.quarantined_until is null";

  private static TestDatabase database;
  private static Calls calls;

  private Twins twins;
  private Twins.Twin here;
  private Connection owner;

  @BeforeAll
  static void connect() throws Exception {
    database = TestDatabase.get();
    calls = new Calls(database, Clock.system(LegalClock.PARIS));
  }

  @BeforeEach
  void start() throws Exception {
    twins = Twins.make(database);
    here = twins.one();
    owner = database.connect("portal_owner");
    ask(
        owner,
        "insert into portal.mode_choice values (?, ?, 1, 'NOMINATIVE', ?, now())",
        here.tenant(),
        here.subscription(),
        here.hr());
    ask(
        owner,
        "insert into portal.notice_version (tenant_id, id, subscription_id, number, state, published_at, published_by, version) values (?, ?, ?, 1, 'PUBLISHED', now(), ?, 0)",
        here.tenant(),
        UUID.randomUUID(),
        here.subscription(),
        here.hr());
    ask(
        owner,
        "update portal.subscription set required_notice = 1 where id = ?",
        here.subscription());
  }

  @AfterEach
  void stop() throws SQLException {
    owner.close();
  }

  @Test
  void onlyThePeopleOfTheFilePassWithTheValuesOfTheStaffList() throws Exception {
    people(20);
    FileChoice choice =
        read(
            "Matricule;Nom;Prénom;Emploi\n000001;Nom1;Luc;Directeur\n10;Nom10;Luc;x\n;nom3;LUC;y\n000004;Autre;Luc;\n999;;;\n");
    assertEquals(
        List.of("5 OTHER_NAME", "6 NO_SUCH_NUMBER"),
        choice.getFaults().stream().map(f -> f.getRow() + " " + f.getReason()).toList());
    Passage passage = preview(choice.getChosen());
    assertEquals(List.of("Luc Nom1", "Luc Nom3"), names(passage.getReady()));
    assertEquals(List.of("Luc Nom10"), names(passage.getHeldBack()));
    assertEquals("NOT_INFORMED", passage.getHeldBack().get(0).getReason());
    UUID sent = send(passage.getList(), Chosen.of(choice.getChosen().text()));
    assertEquals(
        List.of("Nom1 Poste 1", "Nom3 Poste 3"),
        ask(
            owner,
            "select last_name || ' ' || job_title from portal.nominative_row where transmission_id = ? order by 1",
            sent));
    assertTrue(
        ask(
                owner,
                "select p.payload from portal.evidence_payload p join portal.evidence_entry e on e.id = p.entry_id where e.object_id = ?",
                sent)
            .get(0)
            .contains("\"chosenFrom\":\"FILE\""));
    assertEquals(1, preview(choice.getChosen()).getHeldBack().size());
    assertEquals(0, preview(choice.getChosen()).getReady().size(), "handed over before");
  }

  @Test
  void theListThatWasSeenIsFrozenWithWhomItWasLimitedTo() throws Exception {
    people(9);
    Chosen two = read("Matricule\n1\n2\n").getChosen();
    String seen = preview(two).getList();
    assertEquals("transfer.listChanged", refused(seen, Chosen.EVERYBODY));
    assertEquals("transfer.listChanged", refused(seen, read("Matricule\n1\n3\n").getChosen()));
    ask(
        owner,
        "update portal.person set job_title = 'Autre' where tenant_id = ? and employee_number = '000002'",
        here.tenant());
    assertEquals("transfer.listChanged", refused(seen, two));
    assertEquals("transfer.nobodyLeft", refused(preview(Chosen.of("")).getList(), Chosen.of("")));
    assertEquals(
        List.of("0"),
        ask(owner, "select count(*) from portal.transmission where tenant_id = ?", here.tenant()));
  }

  @Test
  void aFileChoosesNobodyOfAnotherClient() throws Exception {
    Chosen other = choosing(twins.other(), "Matricule\n00042\n").getChosen();
    Passage passage = preview(other);
    assertTrue(passage.isNobodyLeft(), "ids of the other twin find nobody here");
    assertEquals(0, read("Nom;Prénom\n" + twins.other().canary() + ";Zoé\n").getPeople());
  }

  @Test
  void fiveThousandPeopleFit() throws Exception {
    people(CROWD);
    StringBuilder file = new StringBuilder("Matricule;Nom;Prénom\n");
    for (int n = 1; n <= CROWD; n++) file.append(n).append(";Nom").append(n).append(";Luc\n");
    calls.statements();
    FileChoice choice = read(file.toString());
    Passage passage = preview(choice.getChosen());
    assertEquals(CROWD / 10 * 9, passage.getReady().size());
    assertEquals(CROWD / 10, passage.getHeldBack().size());
    send(passage.getList(), choice.getChosen());
    assertTrue(calls.statements() < 40, "statements do not grow with people");
    assertEquals(
        List.of(String.valueOf(CROWD / 10 * 9)),
        ask(
            owner,
            "select count(*) from portal.nominative_row where tenant_id = ?",
            here.tenant()));
  }

  private void people(int n) throws SQLException {
    ask(owner, PEOPLE, here.tenant().toString(), here.importId().toString(), n);
    ask(owner, INFORMED, here.subscription().toString(), here.tenant().toString());
  }

  private static List<String> names(List<Candidate> people) {
    return people.stream().map(Candidate::getFullName).toList();
  }

  private String refused(String seen, Chosen chosen) {
    return assertThrows(RuleBroken.class, () -> send(seen, chosen)).messageKey();
  }

  private FileChoice read(String file) {
    return choosing(here, file);
  }

  private FileChoice choosing(Twins.Twin client, String file) {
    byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
    return calls.call(
        ChoosingFile.class,
        Audience.HR,
        client.tenant(),
        client.hr(),
        f -> f.read(() -> new ByteArrayInputStream(bytes)));
  }

  private Passage preview(Chosen chosen) {
    return hr(t -> t.preview(Service.E_LEARNING, chosen));
  }

  private UUID send(String seen, Chosen chosen) {
    return hr(t -> t.send(Service.E_LEARNING, seen, chosen));
  }

  private <T> T hr(Function<Transmissions, T> act) {
    return calls.call(Transmissions.class, Audience.HR, here.tenant(), here.hr(), act);
  }
}
