package fr.acta.portal.mailbox;

import fr.acta.portal.evidence.Denials;
import fr.acta.portal.file.FileLine;
import fr.acta.portal.file.Files;
import fr.acta.portal.staff.deposit.AskedDeposits;
import fr.acta.portal.staff.deposit.DepositState;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The mails that opened nothing, for the DPO to judge. */
@Stateless
@TenantScoped(Audience.DPO)
@RolesAllowed("DPO")
public class DpoMailbox {
  private static final int MOST = 200;

  @PersistenceContext private EntityManager em;
  @Inject private Files files;
  @Inject private Originals originals;
  @Inject private Opening opening;
  @Inject private TurningAway lists;
  @Inject private AskedDeposits deposits;

  /** Newest first, each with the original to download. */
  public List<AsideView> aside() {
    return views(
        em.createQuery(
                "select m from ReceivedMail m where m.aside is not null order by m.arrivedAt desc, m.id",
                ReceivedMail.class)
            .setMaxResults(MOST)
            .getResultList());
  }

  public AsideView one(UUID id) {
    return views(List.of(demand(id))).get(0);
  }

  /** All of them in a few statements: whatever lies aside is the operator's. */
  private List<AsideView> views(List<ReceivedMail> mails) {
    List<UUID> ids = mails.stream().map(ReceivedMail::id).toList();
    Map<UUID, List<FileLine>> kept =
        files.of(Denials.OPERATOR, ids).stream()
            .filter(file -> !file.isErased())
            .collect(Collectors.groupingBy(FileLine::getObjectId));
    Map<UUID, List<SeenList>> gone =
        lists.of(Denials.OPERATOR, ids).stream()
            .collect(
                Collectors.groupingBy(
                    TurnedAwayList::mailId,
                    Collectors.mapping(TurnedAwayList::seen, Collectors.toList())));
    Map<UUID, DepositState> states = deposits.states(ids);
    return mails.stream()
        .map(
            mail ->
                new AsideView(
                    mail,
                    kept.getOrDefault(mail.id(), List.of()),
                    gone.getOrDefault(mail.id(), List.of()),
                    states.get(mail.id())))
        .toList();
  }

  /**
   * It is a request after all, received when it arrived.
   *
   * @throws RuleBroken {@code mailbox.noSender} when nobody could be answered
   */
  public void open(UUID id) {
    ReceivedMail mail = demand(id);
    if (mail.sender() == null) throw new RuleBroken("mailbox.noSender");
    byte[] original = originals.of(mail);
    IncomingMail read = Originals.read(original);
    byte[] kept = read.lists().isEmpty() ? original : Originals.without(original, read);
    UUID request = opening.open(mail.tenantId(), read, kept, mail.arrivedAt());
    originals.erase(mail);
    mail.opens(request);
  }

  /** What hangs on it, in its order. */
  public List<AttachmentLine> attachments(UUID id) {
    List<Attached> attached = Originals.read(originals.of(demand(id))).attachments();
    return IntStream.range(0, attached.size())
        .mapToObj(place -> new AttachmentLine(place, attached.get(place)))
        .toList();
  }

  /**
   * These are lists of people: they are destroyed with the original, which is written anew without
   * them, and the sender is asked to deposit them where that cannot begin a conversation of
   * programs.
   *
   * @param chosen places of {@link #attachments}
   */
  public void turnAway(UUID id, Set<Integer> chosen) {
    if (chosen.isEmpty()) throw new RuleBroken("mailbox.list.none");
    ReceivedMail mail = demand(id);
    boolean answer = new AsideView(mail, List.of(), List.of(), null).isAnswerable();
    byte[] original = originals.of(mail);
    IncomingMail read = Originals.read(original).turningAway(chosen);
    originals.erase(mail);
    opening.keep(mail.tenantId(), mail.id(), Originals.without(original, read));
    mail.turnAway();
    lists.turnAway(mail, read, answer);
  }

  private ReceivedMail demand(UUID id) {
    ReceivedMail mail = em.find(ReceivedMail.class, id);
    if (mail == null || mail.aside() == null) throw new AccessDenied(Audience.DPO);
    return mail;
  }
}
