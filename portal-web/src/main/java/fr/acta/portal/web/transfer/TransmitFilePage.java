package fr.acta.portal.web.transfer;

import fr.acta.portal.client.Subscription.Service;
import fr.acta.portal.staff.file.StaffFileRefused;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.transfer.ChoosingFile;
import fr.acta.portal.transfer.Chosen;
import fr.acta.portal.transfer.FileChoice;
import fr.acta.portal.transfer.Passage;
import fr.acta.portal.transfer.Transmissions;
import fr.acta.portal.web.shell.Language;
import fr.acta.portal.web.shell.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.Locale;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/**
 * {@code /hr/transfer/file}: the same act for the people of a file. Between the preview and the act
 * the form carries whom it chose, so that the file need not be kept.
 */
@Named
@RequestScoped
public class TransmitFilePage {
  private static final String FIELD = "form:file";

  @Inject private Transmissions transmissions;
  @Inject private ChoosingFile files;
  @Inject private Language language;
  @Inject private Words words;
  @Inject @Param private String service;

  /** Whom the form carries back: without it the button that was pressed would not be there. */
  @Inject
  @Param(name = "sending:chosen")
  private String carried;

  private Service wanted;
  private boolean allowed;
  private Part file;
  private FileChoice choice;
  private Passage passage;
  private String chosen;
  private String list;

  @PostConstruct
  void read() {
    wanted = Cure.service(service);
    allowed = transmissions.mayTransmit();
  }

  /** Changes nothing: the page shows what the file would do. */
  public String choose() {
    if (file == null || file.getSize() == 0) {
      Messages.addError(FIELD, words.of("staff.import.choose"));
      return null;
    }
    try {
      choice = files.read(file::getInputStream);
      show(choice.getChosen());
    } catch (StaffFileRefused refused) {
      Locale locale = language.getLocale();
      Messages.addError(FIELD, "{0}", refused.text(locale) + " " + refused.fix(locale));
    }
    return null;
  }

  public String send() {
    carried = null;
    Chosen people = Chosen.of(chosen);
    try {
      return "/hr/transfer/transmit?faces-redirect=true&service="
          + wanted
          + "&done="
          + transmissions.send(wanted, list, people);
    } catch (RuleBroken no) {
      show(people);
      throw no;
    }
  }

  private void show(Chosen people) {
    chosen = people.text();
    passage = transmissions.preview(wanted, people);
    list = passage.getList();
  }

  public String fix(String reason) {
    return Cure.of(reason, wanted);
  }

  /** How many of the people chosen were handed over before. */
  public int getBefore() {
    int now = passage.getReady().size() + passage.getHeldBack().size();
    return choice == null ? 0 : choice.getPeople() - now;
  }

  public String getService() {
    return wanted.name();
  }

  public boolean isAllowed() {
    return allowed;
  }

  public boolean isPreviewed() {
    return passage != null || carried != null;
  }

  /** Null before a file was read. */
  public Passage getPassage() {
    return passage;
  }

  /** Null but right after a file was read. */
  public FileChoice getChoice() {
    return choice;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  public String getChosen() {
    return chosen;
  }

  public void setChosen(String chosen) {
    this.chosen = chosen;
  }

  public String getList() {
    return list;
  }

  public void setList(String list) {
    this.list = list;
  }
}
