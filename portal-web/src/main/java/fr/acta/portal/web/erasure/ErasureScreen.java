package fr.acta.portal.web.erasure;

import fr.acta.portal.erasure.Cell;
import fr.acta.portal.erasure.ErasureView;
import fr.acta.portal.erasure.TableFate;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.web.shell.Language;
import fr.acta.portal.web.shell.Said;
import fr.acta.portal.web.shell.Words;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.omnifaces.util.Messages;

/** What would go, the button that lets it go, and then what went. */
public abstract class ErasureScreen {
  @Inject private Said said;
  @Inject private Words words;
  @Inject private Language language;

  private ErasureView view;
  private String seal;
  private String answerTo;

  abstract Optional<ErasureView> read(UUID ticket);

  abstract void propose(UUID ticket);

  abstract void confirm(UUID ticket, String seal, String answerTo);

  abstract UUID ticket();

  /** The desk's own folder, and what names the ticket in an address. */
  public abstract String getPath();

  public abstract String getQuery();

  /** On every request: which form was pressed depends on how far it is. */
  @PostConstruct
  void open() {
    show();
    answerTo = view == null ? null : view.getAddress();
  }

  private void show() {
    view = read(ticket()).orElse(null);
    seal = view == null ? null : view.getSeal();
  }

  public String prepare() {
    propose(ticket());
    return again();
  }

  /** What was read goes; what changed meanwhile is shown first. */
  public String erase() {
    if (answerTo == null) {
      Messages.addError("confirm:answerTo", words.of("erasure.answerTo"));
      return null;
    }
    try {
      confirm(ticket(), seal, answerTo);
    } catch (RuleBroken e) {
      show();
      throw e;
    }
    said.say("erasure.said.confirmed");
    return again();
  }

  private String again() {
    return getPath() + "?faces-redirect=true&" + getQuery();
  }

  public String label(TableFate table) {
    return table.label(language.getLocale());
  }

  public String emptied(TableFate table) {
    return table.emptied(language.getLocale());
  }

  public String staying(TableFate table) {
    return table.staying(language.getLocale());
  }

  public String label(Cell cell) {
    return cell.label(language.getLocale());
  }

  /** Null until it is prepared. */
  public ErasureView getView() {
    return view;
  }

  public String getSeal() {
    return seal;
  }

  public void setSeal(String seal) {
    this.seal = seal;
  }

  public String getAnswerTo() {
    return answerTo;
  }

  public void setAnswerTo(String answerTo) {
    this.answerTo = answerTo;
  }
}
