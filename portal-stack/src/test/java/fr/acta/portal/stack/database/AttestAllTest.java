package fr.acta.portal.stack.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.acta.portal.notice.AllBut;
import fr.acta.portal.notice.Attestation.How;
import fr.acta.portal.notice.AttestationList;
import fr.acta.portal.notice.Attestations;
import fr.acta.portal.notice.AttestedFact;
import fr.acta.portal.notice.InformedPerson;
import fr.acta.portal.notice.NoticeLetters;
import fr.acta.portal.stack.TestDatabase;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.RuleBroken;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A site of thousands is attested in one act, and read fifty at a time. */
@Tag("database")
@Timeout(180)
class AttestAllTest {
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-04-10T09:00:00Z"), ZoneOffset.UTC);
  private static final AttestedFact LETTER =
      new AttestedFact(How.LETTER, LocalDate.of(2026, 4, 10), null);

  private Calls calls;
  private Twins.Twin here;
  private Connection owner;
  private Staff staff;

  @BeforeEach
  void start() throws Exception {
    TestDatabase database = TestDatabase.get();
    calls = new Calls(database, NOW);
    here = Twins.make(database).one();
    owner = database.connect("portal_owner");
    staff = new Staff(owner, here).withNotice();
  }

  @AfterEach
  void stop() throws SQLException {
    owner.close();
  }

  @Test
  void fiveThousandButTwo() throws Exception {
    staff.join(5_000, "Albi", false, "2026-04-03");
    staff.join(10, "Lyon", false, "2026-04-03");
    Set<UUID> absent =
        page("Nom 300", null).stream()
            .map(InformedPerson::getId)
            .limit(2)
            .collect(Collectors.toSet());
    assertEquals(2, absent.size());
    RuleBroken changed =
        assertThrows(RuleBroken.class, () -> attest(new AllBut("Albi", false, absent, 4_999)));
    assertEquals("notice.attest.changed", changed.messageKey());
    long begun = System.nanoTime();
    assertEquals(4_998, attest(new AllBut("Albi", false, absent, 5_000)));
    System.out.printf("4,998 people attested in %.1f s%n", (System.nanoTime() - begun) / 1e9);
    assertEquals(2, page(null, null).size());
    assertEquals(10, left("Lyon"));
    assertEquals(12, left(null));
  }

  @Test
  void aPageIsFiftyAndTheNextGoesOn() throws Exception {
    staff.join(120, "Albi", false, "2026-04-03");
    Set<UUID> seen = new HashSet<>();
    UUID after = null;
    for (int size : new int[] {50, 50, 20}) {
      List<InformedPerson> page = page(null, after);
      assertEquals(size, page.size());
      page.forEach(person -> seen.add(person.getId()));
      after = page.get(size - 1).getId();
    }
    assertEquals(120, seen.size());
    assertEquals(50, page("PRENOM", null).size(), "accents and capitals do not matter");
    assertEquals(0, page("%", null).size(), "a sign is a sign");
  }

  @Test
  void onlyThoseWhoHoldALetter() throws Exception {
    staff.join(3, null, true, "2026-04-03");
    staff.join(4, null, false, "2026-04-03");
    calls.call(
        NoticeLetters.class,
        Audience.HR,
        here.tenant(),
        here.hr(),
        l -> l.letters("E_LEARNING", null));
    assertEquals(4, attest(new AllBut(null, true, Set.of(), 4)));
    assertEquals(3, left(null));
  }

  private int attest(AllBut whom) {
    return calls.call(
        Attestations.class,
        Audience.HR,
        here.tenant(),
        here.hr(),
        a -> a.attest("E_LEARNING", LETTER, whom, List.of()));
  }

  private List<InformedPerson> page(String typed, UUID after) {
    return list(l -> l.page("E_LEARNING", "Albi", typed, after));
  }

  private int left(String site) {
    return list(l -> l.left("E_LEARNING", site)).getAll();
  }

  private <T> T list(Function<AttestationList, T> act) {
    return calls.call(AttestationList.class, Audience.HR, here.tenant(), here.hr(), act);
  }
}
