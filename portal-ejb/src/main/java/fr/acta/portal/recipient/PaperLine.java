package fr.acta.portal.recipient;

import fr.acta.portal.file.FileLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A paper of a recipient with its documents, as the DPO reads it. */
public class PaperLine {
  private final RecipientPaper paper;
  private final List<FileLine> files;

  PaperLine(RecipientPaper paper, List<FileLine> files) {
    this.paper = paper;
    this.files = List.copyOf(files);
  }

  /** UNDERTAKING or INSTRUCTIONS. */
  public String getKind() {
    return paper.kind().name();
  }

  public LocalDate getDated() {
    return paper.dated();
  }

  /** Null without end. */
  public LocalDate getValidUntil() {
    return paper.validUntil();
  }

  public Instant getFiledAt() {
    return paper.filedAt();
  }

  /** Null for the one on file. */
  public Instant getReplacedAt() {
    return paper.replacedAt();
  }

  public List<FileLine> getFiles() {
    return files;
  }
}
