package fr.acta.portal.answer;

import fr.acta.portal.file.FileLine;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.CurrentScope;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** The copies that were handed to her, until each is destroyed. */
@Stateless
@TenantScoped(Audience.PERSON)
@RolesAllowed("PERSON")
public class MyPacks {
  private static final String MINE =
      "select p.id, t.request_id, t.reference, p.kind, p.desk, p.expires_at, p.downloads, p.state, f.size from portal.access_pack p"
          + " join portal.ticket t on t.tenant_id = p.tenant_id and t.id = p.ticket_id"
          + " left join portal.file f on f.tenant_id = p.tenant_id and f.id = p.file_id order by p.delivered_at desc";

  @PersistenceContext private EntityManager em;
  @Inject private CurrentScope scope;
  @Inject private Downloads downloads;

  /** Newest first; those that are gone too. */
  @SuppressWarnings("unchecked")
  public List<MyPack> all() {
    List<Object[]> rows = em.createNativeQuery(MINE).getResultList();
    return rows.stream().map(MyPack::new).toList();
  }

  /** Begins a download, which counts. */
  public FileLine open(UUID pack) {
    return downloads.begin(scope.tenant(), pack);
  }

  /**
   * @param number from 0 to {@link FileLine#getPieces()}
   */
  public byte[] piece(UUID pack, int number) {
    return downloads.piece(scope.tenant(), pack, number);
  }
}
