package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.file.FileLine;
import fr.acta.portal.file.Files;
import fr.acta.portal.file.Purpose;
import fr.acta.portal.stack.TestDatabase;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.RuleBroken;
import jakarta.persistence.PersistenceException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files on the real database: who sees which, and that what is kept cannot be read or moved. */
@Tag("database")
class FilesTest {
  private static final String CANARY = "jaune-comme-un-canari";
  private static TestDatabase database;
  private static Calls calls;
  private Twins.Twin here;
  private Twins.Twin other;
  private UUID request;
  private UUID dpoTicket;
  private UUID clientTicket;

  @BeforeAll
  static void start() throws Exception {
    database = TestDatabase.get();
    calls = new Calls(database, Clock.fixed(Instant.parse("2026-11-20T10:00:00Z"), ZoneOffset.UTC));
  }

  @BeforeEach
  void aRequestOfTwoParts() throws SQLException {
    Twins twins = Twins.make(database);
    here = twins.one();
    other = twins.other();
    request = request(here);
    dpoTicket = ticket("DPO", request);
    clientTicket = ticket("CLIENT", request);
  }

  @Test
  void comesBackAsItWasGiven() {
    for (int size : new int[] {9, 1 << 20, (1 << 20) + 1, 3_500_000}) {
      byte[] content = pdf(size);
      UUID file = she(files -> keep(files, clientTicket, Purpose.MESSAGE, "lettre.pdf", content));
      assertArrayEquals(content, she(read(file)));
      assertArrayEquals(content, hr(read(file)));
      assertArrayEquals(content, dpo(read(file)));
    }
  }

  @Test
  void isNowhereInTheClear() throws SQLException {
    byte[] content = ("%PDF-1.7 " + CANARY.repeat(100)).getBytes(StandardCharsets.UTF_8);
    she(files -> keep(files, clientTicket, Purpose.MESSAGE, "lettre.pdf", content));
    String found =
        "select count(*) from portal.file_chunk where tenant_id = ? and position(convert_to(?, 'UTF8') in content) > 0";
    assertEquals(List.of("0"), owner(found, here.tenant(), CANARY));
    assertEquals(
        List.of("1"),
        owner("select count(*) from portal.file_chunk where tenant_id = ?", here.tenant()));
  }

  @Test
  void herEmployerSeesWhatItDecidesOnly() throws SQLException {
    UUID client = she(files -> keep(files, clientTicket, Purpose.MESSAGE, "a.pdf", pdf(9)));
    UUID dpo = she(files -> keep(files, dpoTicket, Purpose.MESSAGE, "b.pdf", pdf(9)));
    UUID letter = dpo(files -> keep(files, request, Purpose.SCAN, "c.pdf", pdf(9)));
    assertEquals(List.of(client), hr(this::seen));
    assertEquals(List.of(client, dpo, letter), she(this::seen));
    assertEquals(List.of(client, dpo, letter), dpo(this::seen));
    for (UUID file : List.of(dpo, letter)) assertThrows(AccessDenied.class, () -> hr(read(file)));
    try (Connection hr = database.as("portal_hr", here.tenant(), null, here.hr())) {
      String pieces = "select file_id from portal.file_chunk";
      assertEquals(List.of(client.toString()), ask(hr, pieces));
    }
  }

  @Test
  void theLetterOfARequestThatItDecidesAloneIsItsToRead() throws SQLException {
    UUID alone = request(here);
    ticket("CLIENT", alone);
    UUID letter = dpo(files -> keep(files, alone, Purpose.SCAN, "c.pdf", pdf(9)));
    assertArrayEquals(pdf(9), hr(read(letter)));
    UUID own = hr(files -> keep(files, request, Purpose.SCAN, "mixed.pdf", pdf(9)));
    assertArrayEquals(pdf(9), hr(read(own)));
  }

  @Test
  void aTwinAndAColleagueSeeNothing() throws SQLException {
    UUID file = she(files -> keep(files, clientTicket, Purpose.IDENTITY, "id.pdf", pdf(9)));
    UUID colleague = UUID.randomUUID();
    try (Connection owner = database.connect("portal_owner")) {
      Twins.person(owner, here.tenant(), colleague, here.importId(), "00043", "Colleague");
    }
    Function<Files, byte[]> read = read(file);
    assertThrows(
        AccessDenied.class,
        () -> calls.call(Files.class, Audience.PERSON, here.tenant(), colleague, null, read));
    assertThrows(
        AccessDenied.class,
        () ->
            calls.call(
                Files.class,
                Audience.PERSON,
                other.tenant(),
                other.person(),
                other.account(),
                files -> read(files, other.tenant(), file)));
    assertThrows(
        AccessDenied.class,
        () ->
            calls.call(
                Files.class,
                Audience.HR,
                other.tenant(),
                other.hr(),
                files -> read(files, other.tenant(), file)));
    for (Connection stranger :
        List.of(
            database.as("portal_person", here.tenant(), colleague, null),
            database.as("portal_person", other.tenant(), other.person(), other.account()),
            database.as("portal_hr", other.tenant(), null, other.hr()),
            database.as("portal_job", other.tenant(), null, null))) {
      try (stranger) {
        String mine = "select id from portal.file where id = ?";
        assertEquals(List.of(), ask(stranger, mine, file));
        assertEquals(
            List.of(), ask(stranger, "select 1 from portal.file_chunk where file_id = ?", file));
      }
    }
  }

  @Test
  void nobodyAddsToWhatIsNotTheirs() throws SQLException {
    UUID foreign = request(other);
    assertThrows(
        PersistenceException.class,
        () -> she(files -> keep(files, foreign, Purpose.MESSAGE, "a.pdf", pdf(9))));
    assertThrows(
        PersistenceException.class,
        () -> hr(files -> keep(files, dpoTicket, Purpose.MESSAGE, "a.pdf", pdf(9))));
    assertThrows(
        PersistenceException.class,
        () -> she(files -> keep(files, clientTicket, Purpose.EXECUTION, "a.pdf", pdf(9))));
    assertEquals(List.of(), dpo(this::seen));
  }

  @Test
  void whoActsForHerKeepsHisPapersToHimself() {
    UUID his = dpo(files -> keep(files, dpoTicket, Purpose.IDENTITY, "id.pdf", pdf(9)));
    UUID hers = she(files -> keep(files, dpoTicket, Purpose.IDENTITY, "id.pdf", pdf(9)));
    assertEquals(List.of(hers), she(this::seen));
    assertEquals(List.of(his, hers), dpo(this::seen));
  }

  @Test
  void whatADeskGatheredLeavesWithItsAnswer() throws SQLException {
    UUID extract = hr(files -> keep(files, clientTicket, Purpose.EXECUTION, "x.csv", csv()));
    assertThrows(AccessDenied.class, () -> she(read(extract)));
    owner(
        "insert into portal.identity_check (tenant_id, id, ticket_id, subject, state, how, confirmed_at, version)"
            + " values (?, gen_random_uuid(), ?, 'PERSON', 'CONFIRMED', 'SIGNED_IN', now(), 0)",
        here.tenant(),
        clientTicket);
    owner(
        "update portal.ticket set state = 'CLOSED', closed_at = now(), outcome = 'PARTLY', answer = 'a', identified = true where id = ?",
        clientTicket);
    assertArrayEquals(csv(), she(read(extract)));
  }

  @Test
  void erasedMeansNoKeyNoPieceNoName() throws SQLException {
    UUID id = she(files -> keep(files, clientTicket, Purpose.IDENTITY, "cni.pdf", pdf(2_000_000)));
    UUID kept = she(files -> keep(files, clientTicket, Purpose.MESSAGE, "a.pdf", pdf(9)));
    List<UUID> objects = List.of(clientTicket, request);
    Function<Files, Integer> erase =
        files -> files.erase(here.tenant(), here.person(), objects, Purpose.IDENTITY);
    assertEquals(1, hr(erase));
    assertEquals(0, hr(erase));
    assertEquals(
        List.of("t"),
        owner(
            "select name is null and wrapped_key is null and sha256 is null and erased_at is not null from portal.file where id = ?",
            id));
    assertEquals(
        List.of("0"), owner("select count(*) from portal.file_chunk where file_id = ?", id));
    assertThrows(AccessDenied.class, () -> dpo(read(id)));
    assertArrayEquals(pdf(9), hr(read(kept)));
    FileLine line = she(files -> files.of(here.tenant(), List.of(clientTicket))).get(0);
    assertTrue(line.isErased());
    assertEquals(
        List.of("FILE_ADDED", "FILE_ADDED", "FILE_ERASED"),
        owner(
            "select act from portal.evidence_entry where object_id = ? and person_id = ? order by act",
            clientTicket,
            here.person()));
  }

  @Test
  void erasedIsForGoodAndKeptIsNeverChanged() throws SQLException {
    UUID id = she(files -> keep(files, clientTicket, Purpose.MESSAGE, "a.pdf", pdf(9)));
    for (String act :
        List.of(
            "update portal.file set name = 'other' where id = ?",
            "delete from portal.file where id = ?",
            "update portal.file_chunk set number = 7 where file_id = ?")) {
      try (Connection hr = database.as("portal_hr", here.tenant(), null, here.hr())) {
        assertThrows(SQLException.class, () -> ask(hr, act, id), act);
      }
    }
    try (Connection hr = database.as("portal_hr", here.tenant(), null, here.hr())) {
      assertEquals(List.of("0"), ask(hr, "delete from portal.file_chunk where file_id = ?", id));
      assertThrows(
          SQLException.class,
          () -> ask(hr, "insert into portal.file_chunk values (?, ?, 1, 'x')", here.tenant(), id));
    }
    try (Connection she =
        database.as("portal_person", here.tenant(), here.person(), here.account())) {
      String hers = "update portal.file set erased_at = now() where id = ?";
      assertEquals(List.of("0"), ask(she, hers, id));
    }
  }

  @Test
  void tamperingIsSeen() throws SQLException {
    UUID id = she(files -> keep(files, clientTicket, Purpose.MESSAGE, "a.pdf", pdf(3_000_000)));
    UUID twin = she(files -> keep(files, clientTicket, Purpose.MESSAGE, "b.pdf", pdf(3_000_000)));
    for (String[] change :
        new String[][] {
          {
            "update portal.file_chunk set content = set_byte(content, 100, get_byte(content, 100) # 1) where file_id = ? and number = 1",
            "update portal.file_chunk set content = set_byte(content, 100, get_byte(content, 100) # 1) where file_id = ? and number = 1"
          },
          {swapped(), swapped()},
          {
            "update portal.file set size = size - 1000000 where id = ?",
            "update portal.file set size = size + 1000000 where id = ?"
          }
        }) {
      owner(change[0], id);
      assertThrows(IllegalStateException.class, () -> hr(read(id)), change[0]);
      owner(change[1], id);
      assertArrayEquals(pdf(3_000_000), hr(read(id)));
    }
    owner(
        "update portal.file f set wrapped_key = t.wrapped_key from portal.file t where f.id = ? and t.id = ?",
        id,
        twin);
    assertThrows(IllegalStateException.class, () -> hr(read(id)));
    owner(
        "update portal.file_chunk c set content = t.content from portal.file_chunk t where c.file_id = ? and t.file_id = ? and c.number = t.number",
        id,
        twin);
    assertThrows(IllegalStateException.class, () -> hr(read(id)));
  }

  /** What is refused halfway leaves nothing, and what follows in the transaction goes on. */
  @Test
  void aRefusedFileLeavesNoPiece() throws SQLException {
    byte[] tooLarge = pdf((25 << 20) + 1);
    UUID kept =
        she(
            files -> {
              RuleBroken no =
                  assertThrows(
                      RuleBroken.class,
                      () -> keep(files, clientTicket, Purpose.MESSAGE, "a.pdf", tooLarge));
              assertEquals("file.tooLarge", no.messageKey());
              return keep(files, clientTicket, Purpose.MESSAGE, "b.pdf", pdf(9));
            });
    assertEquals(List.of(kept), she(this::seen));
    assertEquals(
        List.of("1"),
        owner("select count(*) from portal.file_chunk where tenant_id = ?", here.tenant()));
  }

  @Test
  void aMailMayBeLargerThanWhatHangsOnIt() {
    byte[] mail = new byte[30 << 20];
    Arrays.fill(mail, (byte) 'x');
    System.arraycopy("Received: x\r\n".getBytes(StandardCharsets.US_ASCII), 0, mail, 0, 13);
    UUID unsorted = UUID.randomUUID();
    UUID id =
        calls.call(
            Files.class,
            Audience.JOB,
            here.tenant(),
            null,
            files -> keep(files, unsorted, Purpose.ORIGINAL, "mail.eml", mail));
    assertArrayEquals(mail, dpo(read(id)));
  }

  @Test
  void thirtyAreEnough() {
    RuleBroken no =
        assertThrows(
            RuleBroken.class,
            () ->
                she(
                    files -> {
                      for (int i = 0; i <= 30; i++)
                        keep(files, clientTicket, Purpose.MESSAGE, "a.pdf", pdf(9));
                      return null;
                    }));
    assertEquals("file.tooMany", no.messageKey());
  }

  private UUID keep(Files files, UUID object, Purpose purpose, String name, byte[] content) {
    return files.keep(
        here.tenant(), here.person(), object, purpose, name, new ByteArrayInputStream(content));
  }

  private Function<Files, byte[]> read(UUID file) {
    return files -> read(files, here.tenant(), file);
  }

  private static byte[] read(Files files, UUID tenant, UUID file) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      files.write(files.find(tenant, file), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private List<UUID> seen(Files files) {
    return files.of(here.tenant(), List.of(request, dpoTicket, clientTicket)).stream()
        .map(FileLine::getId)
        .toList();
  }

  private <T> T she(Function<Files, T> act) {
    return calls.call(
        Files.class, Audience.PERSON, here.tenant(), here.person(), here.account(), act);
  }

  private <T> T hr(Function<Files, T> act) {
    return calls.call(Files.class, Audience.HR, here.tenant(), here.hr(), act);
  }

  private <T> T dpo(Function<Files, T> act) {
    return calls.call(Files.class, Audience.DPO, here.tenant(), null, act);
  }

  /** Of that many bytes, and never compressible. */
  private static byte[] pdf(int size) {
    byte[] content = new byte[size];
    new Random(size).nextBytes(content);
    byte[] head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(head, 0, content, 0, head.length);
    return content;
  }

  private static byte[] csv() {
    return "nom;prénom\nRoux;Zoé\n".getBytes(StandardCharsets.UTF_8);
  }

  private static String swapped() {
    return "update portal.file_chunk a set content = b.content from portal.file_chunk b where a.file_id = ?"
        + " and b.file_id = a.file_id and a.number + b.number = 1";
  }

  private UUID request(Twins.Twin twin) throws SQLException {
    UUID id = UUID.randomUUID();
    owner(
        "insert into portal.rights_request (tenant_id, id, reference, person_id, kind, received_at, recorded_at, language, version)"
            + " values (?, ?, ?, ?, 'RECTIFICATION', now(), now(), 'fr', 0)",
        twin.tenant(),
        id,
        id.toString(),
        twin.person());
    return id;
  }

  private UUID ticket(String desk, UUID request) throws SQLException {
    UUID id = UUID.randomUUID();
    owner(
        "insert into portal.ticket (tenant_id, id, request_id, person_id, desk, kind, reference, person_name, language, items, state, received_at, legal_end, internal_target, version)"
            + " values (?, ?, ?, ?, ?, 'RECTIFICATION', 'D', 'Zoé', 'fr', 'JOB_TITLE', 'TAKEN', now(), current_date + 30, current_date + 30, 0)",
        here.tenant(),
        id,
        request,
        here.person(),
        desk);
    return id;
  }

  private static List<String> owner(String sql, Object... values) throws SQLException {
    try (Connection owner = database.connect("portal_owner")) {
      return ask(owner, sql, values);
    }
  }
}
