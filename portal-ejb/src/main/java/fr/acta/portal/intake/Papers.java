package fr.acta.portal.intake;

import fr.acta.portal.file.Upload;
import fr.acta.portal.rightsrequest.Requester;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.ticket.Right;
import java.util.List;

/** What a desk holds of a request on paper: the letter itself, and who may act for another. */
public record Papers(List<Upload> letter, List<Upload> mandate) {
  public static final Papers NONE = new Papers(List.of(), List.of());

  /**
   * @throws RuleBroken for a mandate where nobody is acted for
   */
  void demandFitting(Recording recording) {
    Requester.Contact contact = recording.contact();
    boolean another = contact != null && contact.isForAnother() || recording.right() == Right.HEIRS;
    if (!mandate.isEmpty() && !another) throw new RuleBroken("intake.mandateForNobody");
  }
}
