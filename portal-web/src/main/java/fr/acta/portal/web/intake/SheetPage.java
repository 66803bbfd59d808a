package fr.acta.portal.web.intake;

import fr.acta.portal.intake.sheet.RequestSheet;
import fr.acta.portal.intake.sheet.SheetColumn;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.web.shell.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.omnifaces.util.Messages;

/** {@code /dpo/intake/sheet}: requests that were open before the portal came. */
@Named
@RequestScoped
public class SheetPage {
  private static final String FIELD = "form:file";

  @Inject private SheetInHand inHand;
  @Inject private Words words;
  private Part file;

  public String read() throws IOException {
    if (file == null || file.getSize() == 0 && file.getSubmittedFileName().isEmpty()) {
      Messages.addError(FIELD, words.of("intake.sheet.choose"));
      return null;
    }
    try (InputStream bytes = file.getInputStream()) {
      // One byte more than allowed is enough to know.
      inHand.keep(RequestSheet.read(bytes.readNBytes(RequestSheet.MOST_BYTES + 1)));
      return "/dpo/intake/dryrun?faces-redirect=true";
    } catch (RuleBroken no) {
      Messages.addError(FIELD, words.of(no.messageKey(), no.arguments()));
      return null;
    } finally {
      file.delete();
    }
  }

  public List<SheetColumn> getColumns() {
    return List.of(SheetColumn.values());
  }

  public int getMostRows() {
    return RequestSheet.MOST_ROWS;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
