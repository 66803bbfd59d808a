package fr.acta.portal.answer;

import fr.acta.portal.datamap.DataMap;
import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.text.LongDate;
import fr.acta.portal.ticket.RequestView;
import fr.acta.portal.ticket.Right;
import fr.acta.portal.ticket.Ticket;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** A pack as its desk looks at it before it goes, in the language of the page. */
public class PackView {
  private final Ticket ticket;
  private final RequestView request;
  private final boolean preparable;
  private final String waiting;
  private final AccessPack pack;
  private final boolean outdated;
  private final PackSampleView sample;
  private final List<Redaction> redactions;
  private final List<SearchLog.Line> searched;

  PackView(Ticket ticket, RequestView request, boolean preparable, String waiting) {
    this(ticket, request, preparable, waiting, null, false, null, List.of(), List.of());
  }

  PackView(
      Ticket ticket,
      RequestView request,
      boolean preparable,
      String waiting,
      AccessPack pack,
      boolean outdated,
      JsonObject sample,
      List<Redaction> redactions,
      List<SearchLog.Line> searched) {
    this.ticket = ticket;
    this.request = request;
    this.preparable = preparable;
    this.waiting = waiting;
    this.pack = pack;
    this.outdated = outdated;
    this.sample = sample == null ? null : new PackSampleView(sample);
    this.redactions = redactions;
    this.searched = searched;
  }

  public String getReference() {
    return ticket.reference();
  }

  public String getPersonName() {
    return ticket.personName();
  }

  public Right getRight() {
    return ticket.right();
  }

  public int getTicketVersion() {
    return ticket.version();
  }

  /** The ticket waits for a copy, and none is being made or read. */
  public boolean isPreparable() {
    return preparable
        && waiting.isEmpty()
        && (pack == null || pack.expiresAt() != null || isFailed() || isOutdated());
  }

  /** Systems outside the portal that have not answered, by name; empty for none. */
  public String getWaiting() {
    return preparable ? waiting : "";
  }

  /** A system answered after it was built: it has to be built anew. */
  public boolean isOutdated() {
    return outdated && pack.state() == PackState.READY;
  }

  public boolean isFailed() {
    return pack != null && pack.state() == PackState.FAILED;
  }

  /** Null where none was wanted. */
  public PackState getState() {
    return pack == null ? null : pack.state();
  }

  public boolean isReady() {
    return getState() == PackState.READY && !outdated;
  }

  public int getVersion() {
    return pack.version();
  }

  public UUID getFile() {
    return pack.fileId();
  }

  public UUID getTenant() {
    return ticket.tenantId();
  }

  public Instant getBuiltAt() {
    return pack.builtAt();
  }

  public long getRows() {
    return pack.rows();
  }

  /** Null until the answer left. */
  public Instant getExpiresAt() {
    return pack.expiresAt();
  }

  public int getDownloads() {
    return pack.downloads();
  }

  /** Somebody without an account opens it with a code. */
  public boolean isCoded() {
    return getState() == PackState.DELIVERED && !request.isAnsweredHere();
  }

  public boolean isCodeMade() {
    return pack.hasCode();
  }

  /** EMAIL or POST: the way of the link, so not of the code. */
  public String getAnswerBy() {
    return request.getAnswerBy();
  }

  /** Null unless it was built. */
  public PackSampleView getSample() {
    return sample;
  }

  public List<PackRedactionView> redactions(Locale locale) {
    return redactions.stream()
        .map(r -> new PackRedactionView(r.id(), Withheld.label(r.place(), locale), r.reason()))
        .toList();
  }

  /** Label, and how many were found; in the order of the data map. */
  public List<Map.Entry<String, Long>> searched(Locale locale) {
    return searched.stream().map(line -> Map.entry(label(line, locale), line.found())).toList();
  }

  private static String label(SearchLog.Line line, Locale locale) {
    if (line.place().equals("FILES")) return PackBuilder.TEXTS.say(locale, "searched.files");
    if (line.place().equals("OUTSIDE"))
      return PackBuilder.TEXTS.say(
          locale,
          "searched.outside",
          line.name(),
          LongDate.of(LocalDate.ofInstant(line.at(), LegalClock.PARIS), locale));
    return DataMap.table(line.name()).map(t -> t.label(locale)).orElse(line.name());
  }
}
