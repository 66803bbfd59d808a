package fr.acta.portal.web.answer;

import fr.acta.portal.answer.PackRedactionView;
import fr.acta.portal.answer.PackRowsView;
import fr.acta.portal.answer.PackTableView;
import fr.acta.portal.answer.PackValueView;
import fr.acta.portal.answer.PackView;
import fr.acta.portal.answer.Redaction;
import fr.acta.portal.answer.RowSearch;
import fr.acta.portal.web.shell.Language;
import fr.acta.portal.web.shell.Said;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** A copy before it goes: what is in it, what is left out, and the button that approves it. */
public abstract class PackScreen {
  @Inject private Said said;
  @Inject private Language language;
  @Inject private HttpServletRequest request;

  private PackView pack;
  private int version;
  private String reason;
  private FurtherRows further;

  @PostConstruct
  void read() {
    pack = view();
    version =
        pack.getState() == null || pack.isPreparable()
            ? pack.getTicketVersion()
            : pack.getVersion();
    further = new FurtherRows(this, parameter("rows"), parameter("from"));
  }

  abstract PackView view();

  abstract void prepare(int ticketVersion);

  abstract PackRowsView rows(RowSearch wanted);

  abstract void redact(int packVersion, Redaction.Place place, String why);

  abstract void restore(int packVersion, UUID redaction);

  abstract void approve(int packVersion);

  abstract String makeCode(int packVersion);

  /** The folder of this desk's pages: /dpo/ or /hr/. */
  public abstract String getBase();

  /** The part of the address that names the ticket. */
  public abstract String getQuery();

  /** Reads early, so that a ticket that is not theirs is answered by a page of its own. */
  public void open() {
    getPack();
  }

  public String prepare() {
    prepare(version);
    return again("answer.said.wanted");
  }

  /** The value that the address points at. */
  public String redact() {
    redact(
        version,
        new Redaction.Place(parameter("table"), parameter("column"), parameter("row")),
        reason);
    return again("answer.said.redacted");
  }

  public String restore(UUID redaction) {
    restore(version, redaction);
    return again("answer.said.restored");
  }

  public String approve() {
    approve(version);
    said.say("answer.said.approved");
    return getBase() + "ticket/view?faces-redirect=true&" + getQuery();
  }

  public String makeCode() {
    String code = makeCode(version);
    return again("answer.said.code." + pack.getAnswerBy(), code);
  }

  private String again(String key, Object... arguments) {
    said.say(key, arguments);
    return getBase() + "answer/pack?faces-redirect=true&" + getQuery();
  }

  /** Where a value is chosen to be left out; the address says nothing about it. */
  public String hide(PackValueView value) {
    return getBase()
        + "answer/pack?"
        + getQuery()
        + "&table="
        + value.getTable()
        + "&column="
        + value.getColumn()
        + "&row="
        + value.getKey()
        + "#redact";
  }

  /** The chosen value, or null. */
  public PackValueView getChosen() {
    if (parameter("row").isEmpty() || !pack.isReady()) return null;
    return Stream.of(
            getTables().stream().flatMap(t -> t.getRows().stream()).flatMap(List::stream),
            getFlags().stream(),
            pack.getSample().getFiles().stream())
        .flatMap(all -> all)
        .filter(
            v ->
                v.getTable().equals(parameter("table"))
                    && v.getColumn().equals(parameter("column"))
                    && v.getKey().equals(parameter("row")))
        .findFirst()
        .orElseGet(() -> further.one(parameter("table"), parameter("row"), parameter("column")));
  }

  private String parameter(String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value;
  }

  public List<PackTableView> getTables() {
    return pack.getSample().tables(language.getLocale());
  }

  public List<PackValueView> getFlags() {
    return pack.getSample().flags(language.getLocale());
  }

  public List<PackRedactionView> getRedactions() {
    return pack.redactions(language.getLocale());
  }

  public List<Map.Entry<String, Long>> getSearched() {
    return pack.searched(language.getLocale());
  }

  public PackView getPack() {
    return pack;
  }

  public int getVersion() {
    return version;
  }

  public void setVersion(int version) {
    this.version = version;
  }

  public FurtherRows getFurther() {
    return further;
  }

  Locale locale() {
    return language.getLocale();
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
