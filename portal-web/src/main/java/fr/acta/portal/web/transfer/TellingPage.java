package fr.acta.portal.web.transfer;

import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.transfer.connector.HandedFile;
import fr.acta.portal.transfer.recall.OperatorRecalls;
import fr.acta.portal.transfer.recall.RecallLine;
import fr.acta.portal.transfer.recall.TellingLine;
import fr.acta.portal.web.shell.Ids;
import fr.acta.portal.web.shell.Said;
import fr.acta.portal.web.shell.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.UUID;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** {@code /operator/telling}: one recipient is told of one recall, and its answer noted. */
@Named
@RequestScoped
public class TellingPage {
  @Inject private OperatorRecalls recalls;
  @Inject private Said said;
  @Inject private Words words;
  @Inject @Param private String tenant;
  @Inject @Param private String id;

  private RecallLine recall;
  private TellingLine telling;
  private String receipt;
  private String reason;

  @PostConstruct
  void read() {
    UUID wanted = Ids.of(id, Audience.OPERATOR);
    for (RecallLine one : recalls.all())
      for (TellingLine told : one.getTellings())
        if (told.getId().equals(wanted)) {
          recall = one;
          telling = told;
        }
    if (telling == null) throw new AccessDenied(Audience.OPERATOR);
  }

  public void list() throws IOException {
    HandedFile file = recalls.list(recall.getTenant(), recall.getId());
    Faces.sendFile(file.bytes(), file.getName(), true);
  }

  public String handedOver() {
    recalls.handedOver(recall.getTenant(), telling.getId());
    said.say("transfer.telling.said.handed", telling.getRecipient());
    return "/operator/telling?faces-redirect=true&tenant="
        + recall.getTenant()
        + "&id="
        + telling.getId();
  }

  public String receipted() {
    return done(
        "form:receipt", () -> recalls.receipted(recall.getTenant(), telling.getId(), receipt));
  }

  public String impossible() {
    return done(
        "form:reason", () -> recalls.impossible(recall.getTenant(), telling.getId(), reason));
  }

  private String done(String field, Runnable act) {
    try {
      act.run();
    } catch (RuleBroken no) {
      Messages.addError(field, words.of(no.messageKey(), no.arguments()));
      return null;
    }
    said.say("transfer.telling.said", telling.getRecipient());
    return "/operator/transfer?faces-redirect=true";
  }

  public RecallLine getRecall() {
    return recall;
  }

  public TellingLine getTelling() {
    return telling;
  }

  public String getReceipt() {
    return receipt;
  }

  public void setReceipt(String receipt) {
    this.receipt = receipt;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
