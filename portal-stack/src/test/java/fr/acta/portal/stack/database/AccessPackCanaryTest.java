package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.answer.PackJob;
import fr.acta.portal.datamap.Controller;
import fr.acta.portal.datamap.DataMap;
import fr.acta.portal.datamap.MappedTable;
import fr.acta.portal.file.ClientFiles;
import fr.acta.portal.file.DpoFiles;
import fr.acta.portal.stack.OpenedPack;
import fr.acta.portal.stack.TestDatabase;
import fr.acta.portal.tenancy.Audience;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Four people of the same name, a row of each in every table that leads to a person: the pack of
 * each, at either desk, holds her rows and nothing of another's.
 */
@Tag("database")
class AccessPackCanaryTest {
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-04-10T09:00:00Z"), ZoneOffset.UTC);

  // A thread of its own: Calls keeps one connection a thread, and this database is another one.
  private static final ExecutorService THREAD = Executors.newSingleThreadExecutor();
  private static Connection owner;
  private static List<Canaries.Person> people;
  private static Calls calls;

  @BeforeAll
  static void seed() throws Exception {
    TestDatabase database = TestDatabase.get().another("packs");
    owner = database.connect("postgres");
    people = Canaries.seed(owner);
    calls = new Calls(database, NOW);
    for (Canaries.Person one : people)
      ask(
          owner,
          "insert into portal.client_organisation values (?, 'CLIENT', 'Orme', '732829320', '73282932000001', 'rue', '75000', 'Paris', 'DP', 'dp@orme.example', now(), 0) on conflict do nothing",
          one.tenant());
  }

  @AfterAll
  static void close() throws Exception {
    THREAD.shutdown();
    owner.close();
  }

  @Test
  void eachPackHoldsHerRowsAndNobodyElses() throws Exception {
    for (Canaries.Person one : people)
      for (String desk : List.of("DPO", "CLIENT"))
        for (String language : List.of("fr", "en")) assertHers(one, desk, language);
  }

  private void assertHers(Canaries.Person one, String desk, String language) throws Exception {
    OpenedPack pack = built(one, desk, language).isWhole();
    Controller controller = desk.equals("DPO") ? Controller.OPERATOR : Controller.CLIENT;
    for (MappedTable table : DataMap.personal()) {
      boolean asked =
          table.getController() == controller
              && !table.getPaths().isEmpty()
              && !table.getName().equals("file_chunk");
      int found = pack.rows(table.getName()).size();
      assertEquals(asked, found > 0, table.getName() + " at " + desk);
    }
    assertTrue(pack.text("data.json").contains(one.canary()), desk);
    for (String entry : pack.entries().keySet()) {
      String text = pack.text(entry);
      for (Canaries.Person other : people) {
        if (other.equals(one)) continue;
        assertFalse(text.contains(other.canary()), entry + " of " + one);
        assertFalse(text.contains(other.id().toString()), entry + " of " + one);
      }
    }
    String readme = pack.text(language.equals("fr") ? "lisez-moi.pdf" : "read-me.pdf");
    assertTrue(readme.contains(language.equals("fr") ? "sait de vous" : "knows about you"));
  }

  private static OpenedPack built(Canaries.Person one, String desk, String language)
      throws Exception {
    UUID ticket = UUID.randomUUID();
    UUID pack = UUID.randomUUID();
    ask(
        owner,
        "insert into portal.ticket (tenant_id, id, request_id, person_id, desk, kind, reference, person_name, language, items, state, received_at, legal_end, internal_target, version)"
            + " values (?, ?, gen_random_uuid(), ?, ?, 'ACCESS', 'D-1', 'Martin', ?, '', 'TAKEN', '2026-04-01 10:00Z', '2026-05-01', '2026-05-01', 0)",
        one.tenant(),
        ticket,
        one.id(),
        desk,
        language);
    ask(
        owner,
        "insert into portal.access_pack (tenant_id, id, ticket_id, person_id, desk, kind, language, state, wanted_at, version)"
            + " values (?, ?, ?, ?, ?, 'ACCESS', ?, 'WANTED', '2026-04-10 08:00Z', 0)",
        one.tenant(),
        pack,
        ticket,
        one.id(),
        desk,
        language);
    UUID tenant = one.tenant();
    assertEquals(pack, job(tenant, j -> j.begin(tenant).orElseThrow()));
    assertEquals(true, job(tenant, j -> j.build(tenant, pack)));
    String file = ask(owner, "select file_id from portal.access_pack where id = ?", pack).get(0);
    return new OpenedPack(read(desk, tenant, UUID.fromString(file)));
  }

  private static <T> T job(UUID tenant, java.util.function.Function<PackJob, T> act)
      throws Exception {
    return THREAD.submit(() -> calls.call(PackJob.class, Audience.JOB, tenant, null, act)).get();
  }

  /** As the desk downloads it to look at it. */
  private static byte[] read(String desk, UUID tenant, UUID file) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    THREAD
        .submit(
            () -> {
              if (desk.equals("DPO"))
                calls.call(
                    DpoFiles.class,
                    Audience.DPO,
                    tenant,
                    null,
                    files -> {
                      int pieces = files.open(tenant, file).getPieces();
                      for (int i = 0; i < pieces; i++) out.writeBytes(files.piece(tenant, file, i));
                      return null;
                    });
              else
                calls.call(
                    ClientFiles.class,
                    Audience.HR,
                    tenant,
                    null,
                    files -> {
                      int pieces = files.open(file).getPieces();
                      for (int i = 0; i < pieces; i++) out.writeBytes(files.piece(file, i));
                      return null;
                    });
            })
        .get();
    return out.toByteArray();
  }
}
