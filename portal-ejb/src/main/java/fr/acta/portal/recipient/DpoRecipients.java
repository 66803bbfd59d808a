package fr.acta.portal.recipient;

import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.Denials;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.file.Upload;
import fr.acta.portal.recipient.RecipientPaper.Kind;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The DPO keeps the register of recipients; it is the operator's own. */
@Stateless
@TenantScoped(Audience.DPO)
@RolesAllowed("DPO")
public class DpoRecipients {
  @PersistenceContext private EntityManager em;
  @Inject private RecipientPapers papers;
  @Inject private EvidenceRecord evidence;
  @Inject private Clock clock;

  /** Those in use first, in the order of their names. */
  public List<RecipientView> all() {
    return views(
        em.createQuery(
                "select r from Recipient r order by case when r.endedOn is null then 0 else 1 end, r.name",
                Recipient.class)
            .getResultList());
  }

  public RecipientView one(UUID id) {
    return views(List.of(demand(id))).get(0);
  }

  private List<RecipientView> views(List<Recipient> recipients) {
    Map<UUID, Map<Kind, LocalDate>> dates = papers.dates(recipients);
    return recipients.stream()
        .map(r -> r.view(today(), dates.getOrDefault(r.id(), Map.of())))
        .toList();
  }

  /** Its signed documents, those that were replaced too, newest first. */
  public List<PaperLine> papers(UUID id) {
    return papers.lines(demand(id));
  }

  /**
   * Files a document under the date that the register has for it now.
   *
   * @param given its pages or annexes
   * @throws RuleBroken {@code recipient.paper.none}, {@code recipient.paper.undated.…}
   */
  public void file(UUID id, int shownVersion, Kind kind, List<Upload> given) {
    Recipient recipient = demand(id, shownVersion);
    if (given.isEmpty()) throw new RuleBroken("recipient.paper.none");
    papers.file(recipient, kind, given);
    String dated = recipient.dated(kind).toString();
    record(Act.RECIPIENT_PAPER_FILED, id, Map.of("kind", kind.name(), "dated", dated));
  }

  public UUID add(RecipientFacts facts) {
    demandFree(facts.name(), null);
    Recipient recipient = new Recipient(Denials.OPERATOR, facts, today(), clock.instant());
    em.persist(recipient);
    record(Act.RECIPIENT_ADDED, recipient.id(), facts.told());
    return recipient.id();
  }

  /**
   * @throws RuleBroken {@code recipient.changedMeanwhile} when it is no longer what the page showed
   */
  public void change(UUID id, int shownVersion, RecipientFacts facts) {
    Recipient recipient = demand(id, shownVersion);
    demandFree(facts.name(), id);
    recipient.change(facts, today());
    record(Act.RECIPIENT_CHANGED, id, facts.told());
  }

  /** Nothing goes there from today; what was sent stays on the record. */
  public void end(UUID id, int shownVersion) {
    Recipient recipient = demand(id, shownVersion);
    recipient.end(today());
    record(Act.RECIPIENT_ENDED, id, Map.of("name", recipient.name()));
  }

  private void record(Act act, UUID recipient, Map<String, ?> told) {
    evidence.write(Denials.OPERATOR, act, recipient, null, told);
  }

  private void demandFree(String name, UUID own) {
    boolean taken =
        em.createQuery(
                "select r.id from Recipient r where lower(r.name) = lower(:name) and r.endedOn is null",
                UUID.class)
            .setParameter("name", name)
            .getResultStream()
            .anyMatch(id -> !id.equals(own));
    if (taken) throw new RuleBroken("recipient.known");
  }

  private Recipient demand(UUID id, int shownVersion) {
    Recipient recipient = demand(id);
    if (recipient.version() != shownVersion) throw new RuleBroken("recipient.changedMeanwhile");
    return recipient;
  }

  private Recipient demand(UUID id) {
    Recipient recipient = em.find(Recipient.class, id);
    if (recipient == null) throw new AccessDenied(Audience.DPO);
    return recipient;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), LegalClock.PARIS);
  }
}
