package fr.acta.portal.web.staff;

import fr.acta.portal.datamap.Controller;
import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.staff.StaffImports;
import fr.acta.portal.staff.deposit.ClientDeposits;
import fr.acta.portal.staff.deposit.DepositState;
import fr.acta.portal.staff.file.StaffFileRefused;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.web.shell.Ids;
import fr.acta.portal.web.shell.Language;
import fr.acta.portal.web.shell.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/** The upload of a staff file. The file itself is never kept. */
@Named
@RequestScoped
public class ImportPage {
  private static final String FIELD = "form:file";

  @Inject private StaffImports imports;
  @Inject private Language language;
  @Inject private Words words;
  @Inject private ClientDeposits deposits;
  @Inject @Param private String deposit;

  private Part file;
  private DepositState asked;

  /** Opening the page is what the link is for; it writes down that somebody came, no more. */
  @PostConstruct
  void come() {
    if (deposit != null) asked = deposits.open(Ids.of(deposit, Audience.HR)).orElse(null);
  }

  public String read() {
    if (file == null || file.getSize() == 0 && file.getSubmittedFileName().isEmpty()) {
      Messages.addError(FIELD, words.of("staff.import.choose"));
      return null;
    }
    try {
      UUID id = imports.read(file::getInputStream);
      return "/hr/staff/dryrun?faces-redirect=true&id=" + id;
    } catch (StaffFileRefused refused) {
      Locale locale = language.getLocale();
      Messages.addError(
          FIELD,
          refused.text(locale) + " " + refused.fix(locale) + " " + words.of("staff.import.none"));
      return null;
    }
  }

  /** The names of what is read. */
  public List<String> getItems() {
    return Arrays.stream(DataItem.values())
        .filter(item -> item.controller() == Controller.CLIENT)
        .map(DataItem::name)
        .toList();
  }

  /** OPENED or DONE for whoever came by the link of a mail; or null. */
  public DepositState getAsked() {
    return asked;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
