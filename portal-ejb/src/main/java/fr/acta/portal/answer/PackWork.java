package fr.acta.portal.answer;

import fr.acta.portal.account.InvitationCode;
import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.outside.OutsideTasks;
import fr.acta.portal.tenancy.CurrentScope;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.ticket.Desk;
import fr.acta.portal.ticket.PackTicket;
import fr.acta.portal.ticket.RequestView;
import fr.acta.portal.ticket.Ticket;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What either desk does with the pack of its own ticket. */
@Dependent
class PackWork {
  private static final SecureRandom RANDOM = new SecureRandom();

  @PersistenceContext private EntityManager em;
  @Inject private CurrentScope scope;
  @Inject private Clock clock;
  @Inject private PackTicket tickets;
  @Inject private PackReading reading;
  @Inject private PackLook look;
  @Inject private PackSearch search;
  @Inject private OutsideTasks outside;
  @Inject private EvidenceRecord evidence;

  @Inject
  @ConfigProperty(name = "portal.url")
  private String portal;

  /** Wants a pack; the job builds it within seconds. */
  void prepare(Desk desk, UUID id, int version) {
    Ticket ticket = tickets.toCopy(desk, id, version);
    demandAnswered(ticket);
    Optional<AccessPack> last = last(ticket).filter(p -> p.expiresAt() == null);
    if (last.isPresent()) {
      last.get().again();
    } else {
      em.persist(new AccessPack(ticket, clock.instant()));
    }
    record(Act.PACK_WANTED, ticket, Map.of());
    settle();
  }

  /** Empty page where none was wanted yet. */
  PackView view(Desk desk, UUID id) {
    Ticket ticket = tickets.find(desk, id);
    return look.at(ticket, last(ticket).orElse(null), tickets);
  }

  /** Rows beyond those that are shown at first. */
  PackRowsView rows(Desk desk, UUID id, RowSearch wanted) {
    AccessPack pack =
        last(tickets.find(desk, id))
            .filter(p -> p.state() == PackState.READY)
            .orElseThrow(() -> new RuleBroken("answer.notReady"));
    return search.rows(pack, wanted);
  }

  /** Leaves a value out, for a reason that she is told; the pack is built anew without it. */
  void redact(Desk desk, UUID id, int version, Redaction.Place place, String reason) {
    AccessPack pack = mine(desk, id, version);
    boolean known =
        place.table().equals(PackFiles.TABLE) && place.column().equals(PackFiles.CONTENT)
            || PackedTable.of(pack.right(), desk).stream()
                .anyMatch(
                    t -> t.name().equals(place.table()) && t.column(place.column()).isPresent());
    if (!known) throw new IllegalArgumentException("no such value in a pack");
    if (reading.redactions(pack.tenantId(), pack.id()).stream()
        .anyMatch(r -> r.place().equals(place))) throw new RuleBroken("answer.redactedAlready");
    Redaction redaction = new Redaction(pack, place, reason, scope.account(), clock.instant());
    pack.again();
    em.persist(redaction);
    Map<String, String> payload =
        Map.of(
            "table", place.table(), "column", place.column(), "row", place.key(), "reason", reason);
    evidence.write(pack.tenantId(), Act.PACK_REDACTED, pack.id(), pack.personId(), payload);
    settle();
  }

  /** Puts a value back. */
  void restore(Desk desk, UUID id, int version, UUID redaction) {
    AccessPack pack = mine(desk, id, version);
    Redaction gone =
        reading.redactions(pack.tenantId(), pack.id()).stream()
            .filter(r -> r.id().equals(redaction))
            .findFirst()
            .orElseThrow(() -> new RuleBroken("answer.changedMeanwhile"));
    pack.again();
    em.remove(gone);
    Map<String, String> payload =
        Map.of("table", gone.place().table(), "column", gone.place().column());
    evidence.write(pack.tenantId(), Act.PACK_RESTORED, pack.id(), pack.personId(), payload);
    settle();
  }

  /** It goes with the answer: what was accepted is done. */
  void approve(Desk desk, UUID id, int version) {
    AccessPack pack = mine(desk, id, version);
    Ticket ticket = tickets.find(desk, id);
    demandAnswered(ticket);
    if (look.isOutdated(pack)) throw new RuleBroken("answer.outsideSince");
    List<Redaction> withheld = reading.redactions(pack.tenantId(), pack.id());
    pack.approve(clock.instant());
    tickets.copied(
        ticket,
        PackBuilder.TEXTS.say(pack.language(), "note", pack.rows(), withheld.size()),
        handover(ticket, pack),
        withheld.isEmpty() ? null : Withheld.lines(withheld, pack.language()));
    record(Act.PACK_APPROVED, ticket, Map.of("rows", pack.rows(), "withheld", withheld.size()));
    settle();
  }

  /** What systems outside the portal hold goes with it, so it waits for them. */
  private void demandAnswered(Ticket ticket) {
    List<String> asked = outside.open(ticket.tenantId(), ticket.id());
    if (!asked.isEmpty()) throw new RuleBroken("answer.outsideOpen", String.join(", ", asked));
  }

  private String handover(Ticket ticket, AccessPack pack) {
    RequestView request = tickets.request(ticket);
    if (request.isAnsweredHere()) return PackBuilder.TEXTS.say(pack.language(), "handover.account");
    String by = PackBuilder.TEXTS.say(pack.language(), "handover.by." + request.getAnswerBy());
    return PackBuilder.TEXTS.say(pack.language(), "handover.link", link(pack), by);
  }

  String link(AccessPack pack) {
    return portal + "/pack?tenant=" + pack.tenantId() + "&id=" + pack.id();
  }

  /**
   * A code for somebody without an account, to be given by another way than the link; shown once.
   */
  String makeCode(Desk desk, UUID id, int version) {
    AccessPack pack = mine(desk, id, version);
    Ticket ticket = tickets.find(desk, id);
    if (tickets.request(ticket).isAnsweredHere()) throw new RuleBroken("answer.signsIn");
    InvitationCode code = InvitationCode.random(RANDOM);
    pack.opensWith(code);
    record(Act.PACK_CODE_MADE, ticket, Map.of());
    settle();
    return code.printed();
  }

  private AccessPack mine(Desk desk, UUID id, int version) {
    AccessPack pack =
        last(tickets.find(desk, id)).orElseThrow(() -> new RuleBroken("answer.notReady"));
    if (pack.version() != version) throw new RuleBroken("answer.changedMeanwhile");
    return pack;
  }

  private Optional<AccessPack> last(Ticket ticket) {
    return em.createQuery(
            "select p from AccessPack p where p.tenantId = :tenant and p.ticketId = :ticket order by p.wantedAt desc, p.id desc",
            AccessPack.class)
        .setParameter("tenant", ticket.tenantId())
        .setParameter("ticket", ticket.id())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  private void record(Act act, Ticket ticket, Map<String, ?> payload) {
    evidence.write(ticket.tenantId(), act, ticket.id(), ticket.personId(), payload);
  }

  private void settle() {
    try {
      em.flush();
    } catch (OptimisticLockException e) {
      throw new RuleBroken("answer.changedMeanwhile");
    }
  }
}
