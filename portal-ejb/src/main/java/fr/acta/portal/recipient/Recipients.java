package fr.acta.portal.recipient;

import fr.acta.portal.client.Subscription.Service;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Who serves a service, for whoever may know: the database shows a client its own services'. */
@Dependent
public class Recipients {
  private static final String OF_SERVICE =
      "select r.name, r.does_fr, r.does_en, r.kind, r.country, r.items, coalesce(r.ended_on <= portal.today(), false)"
          + " from portal.recipient r where ? = any (string_to_array(r.services, ',')) order by r.name";

  @PersistenceContext private EntityManager em;

  /** In the order of their names; those that have ended too. */
  @SuppressWarnings("unchecked")
  public List<KnownRecipient> of(Service service) {
    List<Object[]> rows =
        em.createNativeQuery(OF_SERVICE).setParameter(1, service.name()).getResultList();
    return rows.stream()
        .map(
            r ->
                new KnownRecipient(
                    (String) r[0],
                    (String) r[1],
                    (String) r[2],
                    (String) r[3],
                    (String) r[4],
                    Recipient.split((String) r[5]),
                    (Boolean) r[6]))
        .toList();
  }
}
