package fr.acta.portal.transfer;

import fr.acta.portal.staff.file.NamedPeople;
import fr.acta.portal.staff.file.StaffFile;
import fr.acta.portal.staff.file.StaffFileRefused;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;

/**
 * HR chooses by a file whom to hand over. The file only chooses: what leaves is the staff list's
 * own, and nothing of the file is kept.
 */
@Stateless
@TenantScoped(Audience.HR)
@RolesAllowed("HR")
public class ChoosingFile {
  private static final String STAFF =
      "select p.id, p.employee_number, p.last_name, p.usage_name, p.first_name, p.work_email, p.establishment,"
          + " coalesce(p.contract_end < portal.today(), false) from portal.person p where p.tenant_id = portal.tenant()";

  @PersistenceContext private EntityManager em;

  /**
   * @throws StaffFileRefused when it names nobody
   */
  public FileChoice read(StaffFile.Source source) {
    try {
      return new FileChoice(new StaffMatch(staff()), NamedPeople.in(source).lines());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private List<StaffMatch.Known> staff() {
    List<Object[]> rows = em.createNativeQuery(STAFF).getResultList();
    return rows.stream()
        .map(
            r ->
                new StaffMatch.Known(
                    (UUID) r[0],
                    (String) r[1],
                    (String) r[2],
                    (String) r[3],
                    (String) r[4],
                    (String) r[5],
                    (String) r[6],
                    (boolean) r[7]))
        .toList();
  }
}
