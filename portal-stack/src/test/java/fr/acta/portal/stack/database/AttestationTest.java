package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.file.Upload;
import fr.acta.portal.notice.Attestation.How;
import fr.acta.portal.notice.Attestations;
import fr.acta.portal.notice.AttestedFact;
import fr.acta.portal.notice.MyNotices;
import fr.acta.portal.notice.ProofLine;
import fr.acta.portal.stack.TestDatabase;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.RuleBroken;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What HR attests by name opens the gate, what it takes back closes it, and neither by a trick. */
@Tag("database")
@Timeout(60)
class AttestationTest {
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-04-10T09:00:00Z"), ZoneOffset.UTC);
  private static final LocalDate TODAY = LocalDate.of(2026, 4, 10);
  private static final List<Upload> SHEET = List.of(sheet());

  private TestDatabase database;
  private Calls calls;
  private Twins.Twin here;
  private Connection owner;
  private UUID notice;

  @BeforeEach
  void start() throws Exception {
    database = TestDatabase.get();
    calls = new Calls(database, NOW);
    here = Twins.make(database).one();
    owner = database.connect("portal_owner");
    notice = UUID.randomUUID();
    ask(
        owner,
        "insert into portal.notice_version (tenant_id, id, subscription_id, number, state, published_at, published_by, version)"
            + " values (?, ?, ?, 1, 'PUBLISHED', '2026-04-02 10:00+02', ?, 0)",
        here.tenant(),
        notice,
        here.subscription(),
        here.hr());
    ask(
        owner,
        "update portal.subscription set required_notice = 1 where id = ?",
        here.subscription());
    ask(
        owner,
        "insert into portal.mode_choice values (?, ?, 1, 'NOMINATIVE', ?, now())",
        here.tenant(),
        here.subscription(),
        here.hr());
  }

  @AfterEach
  void stop() throws SQLException {
    owner.close();
  }

  @Test
  void whoHadTheLetterPassesAndWhoseProofIsRevokedDoesNot() throws Exception {
    assertEquals("NOT_INFORMED", gate());
    assertEquals(1, attest(How.LETTER, TODAY, List.of()));
    assertEquals("open", gate());
    assertEquals(List.of("t"), quarantineEnded());
    ProofLine proof = proofs().get(0);
    assertEquals("LETTER", proof.getHow());
    assertEquals(here.canary(), proof.getAttestedBy());

    revoke(proof.getId(), "Mauvaise liste.");

    assertEquals("NOT_INFORMED", gate());
    assertEquals(
        List.of("2026-05-10"),
        ask(owner, "select quarantined_until from portal.person where id = ?", here.person()));
    assertEquals(1, attest(How.LETTER, TODAY, List.of()), "told anew");
    assertEquals("open", gate());
    assertEquals(
        List.of("PERSON_INFORMED", "PROOF_REVOKED", "PERSON_INFORMED"),
        ask(
            owner,
            "select act from portal.evidence_entry where person_id = ? order by id",
            here.person()));
  }

  @Test
  void herOwnReadingRenewsWhatWasRevoked() throws Exception {
    attest(How.LETTER, TODAY, List.of());
    assertTrue(isRead());
    revoke(proofs().get(0).getId(), "Un homonyme.");
    assertFalse(isRead());
    she(
        n -> {
          n.open(notice);
          return null;
        });
    assertTrue(isRead());
    assertEquals("PORTAL", proofs().get(0).getHow());
    assertEquals("open", gate());
  }

  @Test
  void whatProvesNothingIsRefused() {
    assertRule("notice.attest.sheetMissing", How.MEETING, TODAY, List.of());
    assertRule("notice.attest.future", How.LETTER, TODAY.plusDays(1), List.of());
    assertRule("notice.attest.tooEarly", How.LETTER, LocalDate.of(2026, 4, 1), List.of());
    assertRule("notice.attest.howMissing", null, TODAY, List.of());
    assertRule("notice.attest.dayMissing", How.LETTER, null, List.of());
  }

  @Test
  void aMeetingKeepsItsSignedSheet() throws Exception {
    assertEquals(1, attest(How.MEETING, LocalDate.of(2026, 4, 2), SHEET));
    assertEquals(0, attest(How.LETTER, TODAY, List.of()), "she is informed already");
    ProofLine proof = proofs().get(0);
    assertEquals("MEETING", proof.getHow());
    assertTrue(proof.getScan() != null);
  }

  @Test
  void sqlAsHrProvesNothingEither() throws Exception {
    String proof =
        "insert into portal.proof_of_information (tenant_id, id, subscription_id, person_id, notice_version, how, informed_at, version)"
            + " values (?, ?, ?, ?, 1, ?, now(), 0)";
    for (String how : List.of("PORTAL", "MAIL", "HAND")) {
      try (Connection hr = hr()) {
        assertThrows(
            SQLException.class,
            () ->
                ask(
                    hr,
                    proof,
                    here.tenant(),
                    UUID.randomUUID(),
                    here.subscription(),
                    here.person(),
                    how),
            how);
      }
    }
    attest(How.LETTER, TODAY, List.of());
    revoke(proofs().get(0).getId(), "Mauvaise liste.");
    for (String trick :
        List.of(
            "revoked_at = null, revoked_by = null, revoked_reason = null",
            "how = 'PORTAL', attestation_id = null, revoked_at = null, revoked_by = null, revoked_reason = null",
            "informed_at = now()")) {
      try (Connection hr = hr()) {
        SQLException no =
            assertThrows(
                SQLException.class,
                () ->
                    ask(
                        hr,
                        "update portal.proof_of_information set "
                            + trick
                            + " where person_id = ? returning id",
                        here.person()),
                trick);
        assertTrue(no.getMessage().contains("PROOF_STANDS"), no.getMessage());
      }
    }
    try (Connection her =
        database.as("portal_person", here.tenant(), here.person(), here.account())) {
      assertThrows(
          SQLException.class,
          () ->
              ask(
                  her,
                  "update portal.proof_of_information set revoked_reason = 'x' where person_id = ?",
                  here.person()));
    }
  }

  @Test
  void aRevocationAndATransmissionWaitForEachOther() throws Exception {
    attest(How.LETTER, TODAY, List.of());
    String revoke =
        "update portal.proof_of_information set revoked_at = now(), revoked_by = portal.account(), revoked_reason = 'x' where person_id = ? returning id";
    try (Connection sender = hr();
        Connection second = hr();
        Connection other = hr()) {
      UUID transmission = transmission(sender);
      row(sender, transmission);
      CompletableFuture<List<String>> revoked =
          CompletableFuture.supplyAsync(() -> tried(other, revoke, here.person()));
      assertThrows(TimeoutException.class, () -> revoked.get(400, TimeUnit.MILLISECONDS));
      sender.rollback();
      assertEquals(1, revoked.get(10, TimeUnit.SECONDS).size());
      CompletableFuture<SQLException> late =
          CompletableFuture.supplyAsync(
              () -> assertThrows(SQLException.class, () -> row(second, transmission(second))));
      assertThrows(TimeoutException.class, () -> late.get(400, TimeUnit.MILLISECONDS));
      other.commit();
      String why = late.get(10, TimeUnit.SECONDS).getMessage();
      assertTrue(why.contains("GATE_NOT_INFORMED"), why);
    }
  }

  private void assertRule(String key, How how, LocalDate day, List<Upload> sheet) {
    RuleBroken broken = assertThrows(RuleBroken.class, () -> attest(how, day, sheet));
    assertEquals(key, broken.messageKey());
  }

  private int attest(How how, LocalDate day, List<Upload> sheet) {
    return attestations(
        a ->
            a.attest(
                "E_LEARNING",
                new AttestedFact(how, day, "Atelier."),
                Set.of(here.person()),
                sheet));
  }

  private void revoke(UUID proof, String reason) {
    attestations(
        a -> {
          a.revoke(proof, reason);
          return null;
        });
  }

  private List<ProofLine> proofs() {
    return attestations(a -> a.proofs(here.person()));
  }

  private <T> T attestations(Function<Attestations, T> act) {
    return calls.call(Attestations.class, Audience.HR, here.tenant(), here.hr(), act);
  }

  private boolean isRead() {
    return she(n -> n.inForce().get(0).isRead());
  }

  private <T> T she(Function<MyNotices, T> act) {
    return calls.call(
        MyNotices.class, Audience.PERSON, here.tenant(), here.person(), here.account(), act);
  }

  private String gate() throws SQLException {
    try (Connection hr = hr()) {
      return ask(
              hr,
              "select coalesce(portal.gate(?, ?, ?), 'open')",
              here.tenant(),
              here.subscription(),
              here.person())
          .get(0);
    }
  }

  private List<String> quarantineEnded() throws SQLException {
    return ask(
        owner, "select quarantined_until is null from portal.person where id = ?", here.person());
  }

  private Connection hr() throws SQLException {
    return database.as("portal_hr", here.tenant(), null, here.hr());
  }

  private UUID transmission(Connection hr) throws SQLException {
    UUID id = UUID.randomUUID();
    ask(
        hr,
        "insert into portal.transmission values (?, ?, ?, 'NOMINATIVE', ?, now(), 1, 0)",
        here.tenant(),
        id,
        here.subscription(),
        here.hr());
    return id;
  }

  private void row(Connection hr, UUID transmission) throws SQLException {
    ask(
        hr,
        "insert into portal.nominative_row (tenant_id, id, subscription_id, mode, mode_number, person_id, notice_version, transmission_id,"
            + " last_name, first_name, transmitted_at) values (?, ?, ?, 'NOMINATIVE', 1, ?, 1, ?, 'x', 'x', now())",
        here.tenant(),
        UUID.randomUUID(),
        here.subscription(),
        here.person(),
        transmission);
  }

  private static List<String> tried(Connection as, String sql, Object... values) {
    try {
      return ask(as, sql, values);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Upload sheet() {
    byte[] pdf = "%PDF-1.7 signatures".getBytes(StandardCharsets.UTF_8);
    return new Upload("presence.pdf", () -> new ByteArrayInputStream(pdf));
  }
}
