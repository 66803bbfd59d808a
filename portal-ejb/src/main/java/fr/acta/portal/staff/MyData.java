package fr.acta.portal.staff;

import fr.acta.portal.client.ClientOrganisation;
import fr.acta.portal.datamap.Controller;
import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.suppression.Suppressions;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.CurrentScope;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is held about the person who asks (GDPR art. 15). */
@Stateless
@TenantScoped(Audience.PERSON)
@RolesAllowed("PERSON")
public class MyData {
  @PersistenceContext private EntityManager em;
  @Inject private CurrentScope scope;
  @Inject private Suppressions suppressions;
  @Inject private Contests contests;

  public HeldData held() {
    Person me = me();
    Optional<ContactDetails> contact = contact();
    List<PersonChange> changes = changes();
    Map<DataItem, ContestedFact> contested = contests.of(scope.tenant(), scope.person());
    List<HeldValue> values = new ArrayList<>();
    for (DataItem item : DataItem.values()) {
      List<PersonChange> own = changes.stream().filter(c -> c.item() == item).toList();
      if (item.controller() == Controller.CLIENT)
        values.add(
            new HeldValue(
                item, me.value(item), Origin.EMPLOYER, me.recordedAt(), own, contested.get(item)));
      else values.add(given(item, contact, own, contested.get(item)));
    }
    String employer = em.find(ClientOrganisation.class, scope.tenant()).name();
    return new HeldData(
        me.value(DataItem.FIRST_NAME),
        employer,
        contact.isPresent(),
        isOpposed(me, contact),
        values);
  }

  /** The telephone at work may be everybody's: it tells nothing about her. */
  private boolean isOpposed(Person me, Optional<ContactDetails> contact) {
    List<String> hers = new ArrayList<>(me.ownEmail().stream().toList());
    contact.ifPresent(
        c -> {
          hers.add(c.value(DataItem.CONTACT_EMAIL));
          hers.add(c.value(DataItem.CONTACT_PHONE));
        });
    return suppressions.blocks(me.id(), hers);
  }

  private static HeldValue given(
      DataItem item,
      Optional<ContactDetails> contact,
      List<PersonChange> changes,
      ContestedFact contested) {
    String value = contact.map(c -> c.value(item)).orElse(null);
    Instant at = contact.map(ContactDetails::givenAt).orElse(null);
    return new HeldValue(item, value, Origin.SELF, at, changes, contested);
  }

  private Person me() {
    Person me = em.find(Person.class, scope.person());
    if (me == null) throw new AccessDenied(Audience.PERSON);
    return me;
  }

  private Optional<ContactDetails> contact() {
    return Optional.ofNullable(em.find(ContactDetails.class, scope.person()));
  }

  private List<PersonChange> changes() {
    return em.createQuery(
            "select c from PersonChange c where c.tenantId = :tenant and c.personId = :me"
                + " order by c.changedAt desc, c.id desc",
            PersonChange.class)
        .setParameter("tenant", scope.tenant())
        .setParameter("me", scope.person())
        .getResultList();
  }
}
