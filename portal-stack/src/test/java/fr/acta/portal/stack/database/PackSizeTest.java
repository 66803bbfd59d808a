package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.answer.PackJob;
import fr.acta.portal.stack.TestDatabase;
import fr.acta.portal.tenancy.Audience;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A pack of many rows: memory does not grow with them. 10,000 in each run; more by {@code
 * -Dpack.rows=1000000}, with {@code -DargLine=-Xmx256m} to see it.
 */
@Tag("database")
@Timeout(900)
class PackSizeTest {
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-04-10T09:00:00Z"), ZoneOffset.UTC);

  @Test
  void manyRows() throws Exception {
    int rows = Integer.getInteger("pack.rows", 10_000);
    Twins.Twin here = Twins.make(TestDatabase.get()).one();
    UUID pack = UUID.randomUUID();
    try (Connection owner = TestDatabase.get().connect("portal_owner")) {
      seed(owner, here, pack, rows);
      Calls calls = new Calls(TestDatabase.get(), NOW);
      calls.call(PackJob.class, Audience.JOB, here.tenant(), null, j -> j.begin(here.tenant()));
      ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
      long start = System.nanoTime();
      calls.call(
          PackJob.class, Audience.JOB, here.tenant(), null, j -> j.build(here.tenant(), pack));
      double seconds = (System.nanoTime() - start) / 1e9;
      long peak =
          ManagementFactory.getMemoryPoolMXBeans().stream()
              .filter(pool -> pool.getType() == MemoryType.HEAP)
              .mapToLong(pool -> pool.getPeakUsage().getUsed())
              .sum();
      long size =
          Long.parseLong(
              ask(
                      owner,
                      "select size from portal.file where object_id = ? and purpose = 'PACK'",
                      pack)
                  .get(0));
      double floor = written(size);
      System.out.printf(
          "pack of %,d rows: %.1f s, %.1f MB, heap at most %d of %d MB; writing the same bytes %.2f s (%.0f x)%n",
          rows,
          seconds,
          size / 1e6,
          peak >> 20,
          Runtime.getRuntime().maxMemory() >> 20,
          floor,
          seconds / floor);
      assertTrue(
          Long.parseLong(
                  ask(owner, "select row_count from portal.access_pack where id = ?", pack).get(0))
              >= rows);
      assertTrue(seconds < 60 * Math.max(1, rows / 10_000.0), seconds + " s");
      ask(owner, "delete from portal.mail where tenant_id = ?", here.tenant());
    }
  }

  private static void seed(Connection owner, Twins.Twin here, UUID pack, int rows)
      throws Exception {
    UUID request = UUID.randomUUID();
    UUID ticket = UUID.randomUUID();
    assertEquals(
        "" + rows,
        ask(
                owner,
                "insert into portal.mail (tenant_id, id, person_id, purpose, address, subject, body, state, attempts, queued_at, next_at, sent_at, version)"
                    + " select ?, gen_random_uuid(), ?, 'SERVICE', 'zoe@orme.example', 'Objet ' || n, md5(n::text) || ' ' || md5((n + 1)::text), 'SENT', 1, now(), now(), now(), 0"
                    + " from generate_series(1, ?) n",
                here.tenant(),
                here.person(),
                rows)
            .get(0));
    ask(
        owner,
        "insert into portal.rights_request (tenant_id, id, reference, person_id, kind, received_at, recorded_at, language, version)"
            + " values (?, ?, ?, ?, 'ACCESS', now(), now(), 'fr', 0)",
        here.tenant(),
        request,
        "D-" + request,
        here.person());
    ask(
        owner,
        "insert into portal.ticket (tenant_id, id, request_id, person_id, desk, kind, reference, person_name, language, items, state, received_at, legal_end, internal_target, version)"
            + " values (?, ?, ?, ?, 'DPO', 'ACCESS', 'D', 'Zoé', 'fr', '', 'TAKEN', now(), '2026-05-11', '2026-05-10', 0)",
        here.tenant(),
        ticket,
        request,
        here.person());
    ask(
        owner,
        "insert into portal.access_pack (tenant_id, id, ticket_id, person_id, desk, kind, language, state, wanted_at, version)"
            + " values (?, ?, ?, ?, 'DPO', 'ACCESS', 'fr', 'WANTED', now(), 0)",
        here.tenant(),
        pack,
        ticket,
        here.person());
  }

  /** The least that could be done: as many bytes to a file, and on the disk. */
  private static double written(long size) throws Exception {
    byte[] mebibyte = new byte[1 << 20];
    new Random(1).nextBytes(mebibyte);
    Path file = Files.createTempFile("pack", ".zip");
    long start = System.nanoTime();
    try (java.io.FileOutputStream out = new java.io.FileOutputStream(file.toFile())) {
      for (long done = 0; done < size; done += mebibyte.length)
        out.write(mebibyte, 0, (int) Math.min(mebibyte.length, size - done));
      out.getFD().sync();
    } finally {
      Files.delete(file);
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
