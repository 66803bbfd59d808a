package fr.acta.portal.web.notice;

import fr.acta.portal.notice.Attestations;
import fr.acta.portal.notice.ProofLine;
import fr.acta.portal.staff.PersonCard;
import fr.acta.portal.staff.StaffList;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.web.shell.Ids;
import fr.acta.portal.web.shell.Said;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/**
 * {@code /hr/notice/proofs}: how one person was informed, and the end of a proof that was wrong.
 */
@Named
@RequestScoped
public class ProofsPage {
  @Inject private Attestations attestations;
  @Inject private StaffList staff;
  @Inject private Said said;
  @Inject @Param private String person;

  private PersonCard card;
  private List<ProofLine> proofs;
  private String reason;

  @PostConstruct
  void read() {
    card = staff.card(Ids.of(person, Audience.HR));
    proofs = attestations.proofs(Ids.of(person, Audience.HR));
  }

  public String revoke(UUID proof) {
    attestations.revoke(proof, reason);
    said.say("notice.proof.revoked");
    return "/hr/notice/proofs?faces-redirect=true&person=" + person;
  }

  public PersonCard getCard() {
    return card;
  }

  public List<ProofLine> getProofs() {
    return proofs;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
