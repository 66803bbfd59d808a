package fr.acta.portal.answer;

import fr.acta.portal.account.InvitationCode;
import fr.acta.portal.file.FileLine;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * The copy of somebody without an account: the link came one way, the code another. Wrong codes are
 * counted, so a refusal is an answer and no exception.
 */
@Stateless
@TenantScoped(Audience.PUBLIC)
public class CodedPack {
  private static final String OPEN =
      "select portal.open_pack(cast(? as uuid), cast(? as uuid), ?, ?)";

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;
  @Inject private Downloads downloads;

  /**
   * Begins a download, which counts.
   *
   * @param typed as she typed the code
   * @return empty for a wrong code, an unknown pack and an expired one alike
   */
  public Optional<FileLine> open(UUID tenant, UUID pack, String typed) {
    return opens(tenant, pack, typed)
        ? Optional.of(downloads.begin(tenant, pack))
        : Optional.empty();
  }

  /** Empty when it does not open any longer. */
  public Optional<byte[]> piece(UUID tenant, UUID pack, String typed, int number) {
    return opens(tenant, pack, typed)
        ? Optional.of(downloads.piece(tenant, pack, number))
        : Optional.empty();
  }

  private boolean opens(UUID tenant, UUID pack, String typed) {
    Optional<InvitationCode> code = InvitationCode.parse(typed);
    return code.isPresent()
        && (Boolean)
            em.createNativeQuery(OPEN)
                .setParameter(1, tenant.toString())
                .setParameter(2, pack.toString())
                .setParameter(3, code.get().hash())
                .setParameter(4, Timestamp.from(clock.instant()))
                .getSingleResult();
  }
}
