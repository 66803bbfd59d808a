package fr.acta.portal.answer;

import fr.acta.portal.datamap.DataMap;
import fr.acta.portal.ticket.RequestView;
import fr.acta.portal.ticket.Right;
import fr.acta.portal.ticket.Ticket;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A pack as its desk looks at it before it goes, in the language of the page. */
public class PackView {
  private final Ticket ticket;
  private final RequestView request;
  private final boolean preparable;
  private final AccessPack pack;
  private final JsonObject sample;
  private final List<Redaction> redactions;
  private final List<SearchLog.Line> searched;

  PackView(Ticket ticket, RequestView request, boolean preparable) {
    this(ticket, request, preparable, null, null, List.of(), List.of());
  }

  PackView(
      Ticket ticket,
      RequestView request,
      boolean preparable,
      AccessPack pack,
      JsonObject sample,
      List<Redaction> redactions,
      List<SearchLog.Line> searched) {
    this.ticket = ticket;
    this.request = request;
    this.preparable = preparable;
    this.pack = pack;
    this.sample = sample;
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
    return preparable && (pack == null || pack.expiresAt() != null || isFailed());
  }

  public boolean isFailed() {
    return pack != null && pack.state() == PackState.FAILED;
  }

  /** Null where none was wanted. */
  public PackState getState() {
    return pack == null ? null : pack.state();
  }

  public boolean isReady() {
    return getState() == PackState.READY;
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

  public List<PackTableView> tables(Locale locale) {
    if (sample == null) return List.of();
    return sample.getJsonArray("tables").getValuesAs(JsonObject.class).stream()
        .map(table -> new PackTableView(table, locale))
        .toList();
  }

  /** Values in free words that name somebody else of the same client. */
  public List<PackValueView> flags(Locale locale) {
    if (sample == null) return List.of();
    return sample.getJsonArray("flags").getValuesAs(JsonObject.class).stream()
        .map(flag -> flag(flag, locale))
        .toList();
  }

  private static PackValueView flag(JsonObject flag, Locale locale) {
    Redaction.Place place =
        new Redaction.Place(
            flag.getString("table"), flag.getString("column"), flag.getString("key"));
    String names =
        flag.getJsonArray("names").getValuesAs(JsonString.class).stream()
            .map(JsonString::getString)
            .collect(Collectors.joining(", "));
    return new PackValueView(
        place, Withheld.label(place, locale), flag.getString("value"), names, false);
  }

  /** How many there are, shown or not. */
  public long getFlagged() {
    return sample == null ? 0 : sample.getJsonNumber("flagged").longValue();
  }

  /** Files that go with it, and those taken out. */
  public List<PackValueView> getFiles() {
    if (sample == null) return List.of();
    return sample.getJsonArray("files").getValuesAs(JsonObject.class).stream()
        .map(
            file ->
                new PackValueView(
                    new Redaction.Place(PackFiles.TABLE, PackFiles.CONTENT, file.getString("key")),
                    file.getString("name"),
                    file.getString("name"),
                    "",
                    file.getBoolean("withheld")))
        .toList();
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
    return DataMap.table(line.name()).map(t -> t.label(locale)).orElse(line.name());
  }
}
