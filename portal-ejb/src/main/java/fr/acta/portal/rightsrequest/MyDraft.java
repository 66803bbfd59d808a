package fr.acta.portal.rightsrequest;

import fr.acta.portal.datamap.Controller;
import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.staff.ContactDetails;
import fr.acta.portal.staff.Person;
import fr.acta.portal.suppression.Suppressions;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.CurrentScope;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.TenantEntity;
import fr.acta.portal.tenancy.TenantScoped;
import fr.acta.portal.ticket.Right;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The request she is writing: kept at each step, sent once. */
@Stateless
@TenantScoped(Audience.PERSON)
@RolesAllowed("PERSON")
public class MyDraft {
  // Two tabs or a double click open one draft.
  private static final String OPEN =
      "insert into portal.request_draft (tenant_id, id, person_id, kind, started_at, version)"
          + " values (cast(? as uuid), cast(? as uuid), cast(? as uuid), ?, ?, 1)"
          + " on conflict (tenant_id, person_id, kind) do nothing";

  @PersistenceContext private EntityManager em;
  @Inject private CurrentScope scope;
  @Inject private MyFiles files;
  @Inject private Filing filing;
  @Inject private Suppressions suppressions;
  @Inject private Clock clock;

  /** Empty when she has not begun to ask for this. */
  public Optional<Draft> current(Right right) {
    return own(right).map(this::shown);
  }

  /** All she has begun and not sent, newest first. */
  public List<Draft> begun() {
    return em
        .createQuery(
            "select d from RequestDraft d where d.tenantId = :tenant and d.personId = :me"
                + " order by d.startedAt desc",
            RequestDraft.class)
        .setParameter("tenant", scope.tenant())
        .setParameter("me", scope.person())
        .getResultList()
        .stream()
        .map(this::shown)
        .toList();
  }

  /**
   * Begins a draft or changes what it is about.
   *
   * @param items none where the right leaves nothing to choose
   */
  public void choose(Right right, Collection<DataItem> items) {
    if (!right.isHers()) throw new RuleBroken("rightsrequest.notHers");
    Collection<DataItem> about = right.choice() == Right.Choice.GIVEN ? given() : items;
    if (about.isEmpty() && right.choice() == Right.Choice.GIVEN)
      throw new RuleBroken("rightsrequest.nothingGiven");
    if (about.isEmpty() && right.choice() != Right.Choice.NOTHING)
      throw new RuleBroken("rightsrequest.chooseOne");
    if (right == Right.RECTIFICATION) about.forEach(this::demandAskable);
    em.createNativeQuery(OPEN)
        .setParameter(1, scope.tenant().toString())
        .setParameter(2, TenantEntity.newId().toString())
        .setParameter(3, scope.person().toString())
        .setParameter(4, right.name())
        .setParameter(5, Timestamp.from(clock.instant()))
        .executeUpdate();
    Map<DataItem, String> held = new HashMap<>();
    about.forEach(i -> held.put(i, right == Right.RECTIFICATION ? held(i) : null));
    own(right).orElseThrow().choose(held);
  }

  /** For the rights that are about all that somebody holds. */
  public void chooseHolders(Right right, Collection<Controller> holders) {
    if (right.choice() != Right.Choice.HOLDERS)
      throw new IllegalArgumentException(right + " is not about all that somebody holds");
    choose(
        right,
        Arrays.stream(DataItem.values()).filter(i -> holders.contains(i.controller())).toList());
  }

  /** Keeps what she typed, right or wrong, and says what is wrong with it. */
  public Draft fill(Map<DataItem, String> typed) {
    RequestDraft draft = demand(Right.RECTIFICATION);
    typed.forEach(draft::want);
    return shown(draft);
  }

  public Draft say(Right right, String words) {
    RequestDraft draft = demand(right);
    draft.say(words);
    return shown(draft);
  }

  public void discard(Right right) {
    own(right).ifPresent(em::remove);
  }

  /**
   * Sends the draft she saw.
   *
   * @param language in which she is answered
   * @return the request; for a draft that was sent before, the one it became
   */
  public UUID file(UUID id, Locale language) {
    RequestDraft draft = em.find(RequestDraft.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (draft == null) return files.demand(id).id();
    if (!shown(draft).isComplete()) throw new RuleBroken("rightsrequest.incomplete");
    List<WantedItem> about = draft.wanted().entrySet().stream().map(w -> about(draft, w)).toList();
    Received received = Received.drafted(draft, me().name(), about, language, clock.instant());
    em.remove(draft);
    UUID request = filing.file(received).id();
    if (draft.kind().isObeyed()) suppressions.add(request, scope.person(), addresses());
    return request;
  }

  private WantedItem about(RequestDraft draft, Map.Entry<DataItem, String> chosen) {
    DataItem item = chosen.getKey();
    if (draft.kind() != Right.RECTIFICATION) return new WantedItem(item, held(item), null);
    demandAskable(item);
    return new WantedItem(new WantedValue(item, held(item), chosen.getValue()));
  }

  /** Where prospecting could reach her alone: an address of several people is not hers to close. */
  private List<String> addresses() {
    Stream<String> given =
        Stream.of(DataItem.CONTACT_EMAIL, DataItem.CONTACT_PHONE).map(this::held);
    return Stream.concat(given.filter(Objects::nonNull), me().ownEmail().stream()).toList();
  }

  /** What she gave to the portal herself (GDPR art. 20(1)). */
  private List<DataItem> given() {
    return Arrays.stream(DataItem.values())
        .filter(i -> i.controller() == Controller.OPERATOR && held(i) != null)
        .toList();
  }

  private void demandAskable(DataItem item) {
    if (!item.isCorrectable()) throw new RuleBroken("rightsrequest.wanted.notHere");
    if (files.all().stream().anyMatch(r -> r.waitsFor(item)))
      throw new RuleBroken("rightsrequest.askedAlready");
  }

  private Draft shown(RequestDraft draft) {
    return new Draft(
        draft,
        files.employer(),
        draft.wanted().entrySet().stream().map(w -> item(draft, w.getKey(), w.getValue())).toList(),
        clock.instant());
  }

  private DraftItem item(RequestDraft draft, DataItem item, String typed) {
    return draft.kind() == Right.RECTIFICATION
        ? new DraftItem(item, held(item), typed)
        : new DraftItem(item, held(item));
  }

  private RequestDraft demand(Right right) {
    return own(right).orElseThrow(() -> new RuleBroken("rightsrequest.draftGone"));
  }

  private Optional<RequestDraft> own(Right right) {
    return em.createQuery(
            "select d from RequestDraft d where d.tenantId = :tenant and d.personId = :me"
                + " and d.kind = :right",
            RequestDraft.class)
        .setParameter("tenant", scope.tenant())
        .setParameter("me", scope.person())
        .setParameter("right", right)
        .getResultStream()
        .findFirst();
  }

  private String held(DataItem item) {
    if (item.controller() == Controller.CLIENT) return me().value(item);
    ContactDetails contact = em.find(ContactDetails.class, scope.person());
    return contact == null ? null : contact.value(item);
  }

  private Person me() {
    Person me = em.find(Person.class, scope.person());
    if (me == null) throw new AccessDenied(Audience.PERSON);
    return me;
  }
}
