package fr.acta.portal.ticket;

import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The letters of the caller's desk; policies choose which those are. */
@Dependent
class LetterBox {
  /** One run of a printer. */
  private static final int MOST = 200;

  private static final String HEAD =
      "select line from portal.client_organisation c cross join lateral"
          + " (values (1, c.name), (2, c.street), (3, c.postcode || ' ' || c.city)) h(number, line)"
          + " where c.tenant_id = cast(? as uuid) order by number";

  @PersistenceContext private EntityManager em;
  @Inject private EvidenceRecord evidence;
  @Inject private Clock clock;

  List<LetterView> waiting() {
    return unprinted().stream().map(LetterView::new).toList();
  }

  /** Hands them over and notes it, so that none is printed by two people unawares. */
  List<LetterView> print() {
    List<Letter> letters = unprinted();
    for (Letter letter : letters) {
      letter.printed(clock.instant());
      evidence.write(letter.tenantId(), Act.LETTER_PRINTED, letter.ticketId(), null, Map.of());
    }
    return letters.stream().map(LetterView::new).toList();
  }

  @SuppressWarnings("unchecked")
  List<String> letterhead(UUID client) {
    return em.createNativeQuery(HEAD).setParameter(1, client.toString()).getResultList();
  }

  private List<Letter> unprinted() {
    return em.createQuery(
            "select l from Letter l where l.printedAt is null order by l.writtenAt, l.id",
            Letter.class)
        .setMaxResults(MOST)
        .getResultList();
  }
}
