package fr.acta.portal.web.recipient;

import fr.acta.portal.recipient.DpoRecipients;
import fr.acta.portal.recipient.PaperLine;
import fr.acta.portal.recipient.RecipientPaper.Kind;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.web.file.UploadField;
import fr.acta.portal.web.shell.Ids;
import fr.acta.portal.web.shell.Said;
import fr.acta.portal.web.shell.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/** The signed documents on the page of a recipient: those on file, those replaced, a new one. */
@Named
@RequestScoped
public class RecipientPapersPage {
  @Inject private DpoRecipients recipients;
  @Inject private Said said;
  @Inject private Words words;
  @Inject @Param private String id;

  private final UploadField undertaking = new UploadField("UNDERTAKING:paper");
  private final UploadField instructions = new UploadField("INSTRUCTIONS:paper");
  private UUID known;
  private int version;
  private List<PaperLine> papers = List.of();

  @PostConstruct
  void read() {
    if (id == null) return;
    known = Ids.of(id, Audience.DPO);
    version = recipients.one(known).getVersion();
    papers = recipients.papers(known);
  }

  public String file(String kind) {
    UploadField field = field(kind);
    try {
      return field.with(
          given -> {
            recipients.file(known, version, Kind.valueOf(kind), given);
            said.say("recipient.paper.filed");
            return "/dpo/recipient/edit?faces-redirect=true&id=" + known;
          });
    } catch (RuleBroken no) {
      Messages.addError(kind + ":paper", words.of(no.messageKey(), no.arguments()));
      return null;
    }
  }

  public UploadField field(String kind) {
    return kind.equals(Kind.UNDERTAKING.name()) ? undertaking : instructions;
  }

  /** Newest first. */
  public List<PaperLine> of(String kind) {
    return papers.stream().filter(p -> p.getKind().equals(kind)).toList();
  }

  public int getVersion() {
    return version;
  }

  public void setVersion(int version) {
    this.version = version;
  }
}
