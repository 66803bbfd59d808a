package fr.acta.portal.answer;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The part of a pack that its desk is shown, in the language of the page. */
public class PackSampleView {
  private final JsonObject sample;

  PackSampleView(JsonObject sample) {
    this.sample = sample;
  }

  public List<PackTableView> tables(Locale locale) {
    return sample.getJsonArray("tables").getValuesAs(JsonObject.class).stream()
        .map(table -> new PackTableView(table, locale))
        .toList();
  }

  /** Values in free words that name somebody else of the same client. */
  public List<PackValueView> flags(Locale locale) {
    return sample.getJsonArray("flags").getValuesAs(JsonObject.class).stream()
        .map(flag -> flag(flag, locale))
        .toList();
  }

  private static PackValueView flag(JsonObject flag, Locale locale) {
    Redaction.Place place =
        new Redaction.Place(
            flag.getString("table"), flag.getString("column"), flag.getString("key"));
    String names =
        flag.getJsonArray("names").getValuesAs(JsonObject.class).stream()
            .map(one -> named(one, locale))
            .collect(Collectors.joining(", "));
    return new PackValueView(
        place, Withheld.label(place, locale), flag.getString("value"), names, false);
  }

  /** "Dupont (nom de famille)": whom, and by which rule it was found. */
  private static String named(JsonObject one, Locale locale) {
    return PackBuilder.TEXTS.say(locale, "flag." + one.getString("rule"), one.getString("name"));
  }

  /** How many there are, shown or not. */
  public long getFlagged() {
    return sample.getJsonNumber("flagged").longValue();
  }

  /** Files that go with it, and those taken out. */
  public List<PackValueView> getFiles() {
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
}
