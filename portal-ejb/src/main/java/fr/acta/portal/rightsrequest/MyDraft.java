package fr.acta.portal.rightsrequest;

import fr.acta.portal.datamap.Controller;
import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.staff.ContactDetails;
import fr.acta.portal.staff.Person;
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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

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
  @Inject private Clock clock;

  /** Empty when she has begun nothing. */
  public Optional<Draft> current() {
    return own().map(this::shown);
  }

  /** Begins a draft or changes which values it is about. */
  public void choose(Collection<DataItem> items) {
    if (items.isEmpty()) throw new RuleBroken("rightsrequest.chooseOne");
    items.forEach(this::demandAskable);
    em.createNativeQuery(OPEN)
        .setParameter(1, scope.tenant().toString())
        .setParameter(2, TenantEntity.newId().toString())
        .setParameter(3, scope.person().toString())
        .setParameter(4, Right.RECTIFICATION.name())
        .setParameter(5, Timestamp.from(clock.instant()))
        .executeUpdate();
    Map<DataItem, String> held = new HashMap<>();
    items.forEach(i -> held.put(i, held(i)));
    own().orElseThrow().choose(held);
  }

  /** Keeps what she typed, right or wrong, and says what is wrong with it. */
  public Draft fill(Map<DataItem, String> typed) {
    RequestDraft draft = own().orElseThrow(() -> new RuleBroken("rightsrequest.draftGone"));
    typed.forEach(draft::want);
    return shown(draft);
  }

  public void discard() {
    own().ifPresent(em::remove);
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
    draft.wanted().keySet().forEach(this::demandAskable);
    List<WantedValue> values =
        draft.wanted().entrySet().stream()
            .map(w -> new WantedValue(w.getKey(), held(w.getKey()), w.getValue()))
            .toList();
    return filing.file(draft, me(), values, language).id();
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
        draft.wanted().entrySet().stream()
            .map(w -> new DraftItem(w.getKey(), held(w.getKey()), w.getValue()))
            .toList(),
        clock.instant());
  }

  private Optional<RequestDraft> own() {
    return em.createQuery(
            "select d from RequestDraft d where d.tenantId = :tenant and d.personId = :me",
            RequestDraft.class)
        .setParameter("tenant", scope.tenant())
        .setParameter("me", scope.person())
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
