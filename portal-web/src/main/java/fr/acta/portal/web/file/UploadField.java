package fr.acta.portal.web.file;

import fr.acta.portal.file.FileRefused;
import fr.acta.portal.file.Upload;
import fr.acta.portal.web.shell.Words;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.Part;
import java.util.List;
import java.util.function.Function;
import org.omnifaces.util.Messages;

/** What {@code <k:upload>} was given. */
public class UploadField {
  private final String id;
  private List<Part> parts = List.of();

  /**
   * @param id of the field in its page
   */
  public UploadField(String id) {
    this.id = id;
  }

  /** Hands the files to an act; a refused one is named beside the field and the page stays. */
  public String with(Function<List<Upload>, String> act) {
    try {
      return act.apply(getUploads());
    } catch (FileRefused no) {
      refuse(no);
      return null;
    }
  }

  public List<Upload> getUploads() {
    return parts.stream()
        .map(p -> new Upload(p.getSubmittedFileName(), p::getInputStream))
        .toList();
  }

  public void refuse(FileRefused no) {
    Words words = CDI.current().select(Words.class).get();
    String why = words.of(no.messageKey(), no.arguments());
    boolean named = no.name() != null;
    Messages.addError(id, "{0}", named ? words.of("file.refused", no.name(), why) : why);
  }

  public int getMost() {
    return Upload.MOST;
  }

  public List<Part> getParts() {
    return parts;
  }

  public void setParts(List<Part> parts) {
    this.parts = parts == null ? List.of() : parts;
  }
}
