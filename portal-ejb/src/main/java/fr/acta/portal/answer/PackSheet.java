package fr.acta.portal.answer;

import static fr.acta.portal.answer.PackBuilder.TEXTS;

import fr.acta.portal.datamap.Category;
import fr.acta.portal.datamap.DataMap;
import fr.acta.portal.datamap.MappedColumn;
import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.text.Paper;
import fr.acta.portal.ticket.Desk;
import fr.acta.portal.ticket.Right;
import fr.acta.portal.ticket.Ticket;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The readable part of a pack, as a tagged PDF in her language: what GDPR art. 15(1)-(2) wants her
 * told, and her values in plain words. Long tables go on in the CSV files.
 */
@Dependent
class PackSheet {
  private static final int ROWS = 5;
  private static final Set<Category> WHO = EnumSet.of(Category.IDENTITY, Category.CONTACT);

  @Inject Clock clock;
  @Inject PackRecipients recipients;

  @Inject
  @ConfigProperty(name = "portal.operator.name")
  String operator;

  @Inject
  @ConfigProperty(name = "portal.dpo.name")
  String dpoName;

  @Inject
  @ConfigProperty(name = "portal.dpo.email")
  String dpoEmail;

  @Inject
  @ConfigProperty(name = "portal.dpo.phone")
  String dpoPhone;

  void write(AccessPack pack, Ticket ticket, String client, PackContent content, OutputStream out)
      throws IOException {
    Locale locale = pack.language();
    LocalDate today = LocalDate.ofInstant(clock.instant(), LegalClock.PARIS);
    LocalDate received = LocalDate.ofInstant(ticket.receivedAt(), LegalClock.PARIS);
    String controller = pack.desk() == Desk.DPO ? operator : client;
    Map<String, Object> model = new HashMap<>();
    model.put("language", locale.getLanguage());
    model.put("t", words(locale));
    model.put("controller", controller);
    model.put("title", TEXTS.say(locale, "title." + pack.right(), controller));
    model.put("name", ticket.personName());
    model.put("asked", TEXTS.say(locale, "asked", ticket.reference(), received, today));
    model.put("yes", yes(locale, content, controller));
    model.put("access", pack.right() == Right.ACCESS);
    model.put("essential", essential(locale, content));
    model.put("recipients", recipients.of(pack));
    model.put("employer", client);
    model.put("operators", pack.desk() == Desk.DPO);
    model.put("operator", operator);
    model.put("dpo", TEXTS.say(locale, "dpo", dpoName, dpoEmail, dpoPhone.replace(' ', '\u00a0')));
    model.put("facts", content.found().stream().map(t -> facts(locale, t)).toList());
    model.put("tables", content.found().stream().map(t -> values(locale, t, content)).toList());
    model.put("searched", searched(locale, content));
    model.put(
        "files",
        content.sample().files().stream()
            .filter(file -> !file.withheld())
            .map(Sample.Enclosed::name)
            .toList());
    model.put("withheld", withheld(locale, content));
    Paper.print(PackSheet.class, "pack.ftl", model, out);
  }

  private static Map<String, String> words(Locale locale) {
    ResourceBundle all =
        ResourceBundle.getBundle(
            PackSheet.class.getPackageName() + ".pack",
            locale,
            PackSheet.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return all.keySet().stream().collect(Collectors.toMap(key -> key, all::getString));
  }

  private static String yes(Locale locale, PackContent content, String controller) {
    int found = content.found().size();
    String key = found == 0 ? "nothing" : "yes";
    return TEXTS.say(locale, key, controller, found, content.sample().count());
  }

  /** Who she is to them: the tables of which she has one row, and that say it. */
  private static List<Map<String, String>> essential(Locale locale, PackContent content) {
    return content.found().stream()
        .filter(t -> content.sample().count(t.name()) == 1)
        .filter(t -> t.columns().stream().anyMatch(c -> WHO.contains(c.getCategory())))
        .limit(1)
        .flatMap(
            t -> cells(t, content, content.sample().rows(t.name()).get(0), locale, 14).stream())
        .toList();
  }

  private static Map<String, String> facts(Locale locale, PackedTable packed) {
    return Map.of(
        "label", packed.table().label(locale),
        "what",
            packed.columns().stream()
                .map(MappedColumn::getCategory)
                .distinct()
                .map(c -> DataMap.say(c, locale))
                .collect(Collectors.joining(", ")),
        "why",
            packed.table().getPurposes().stream()
                .map(p -> DataMap.say(p, locale) + " (" + DataMap.say(p.basis(), locale) + ")")
                .collect(Collectors.joining(TEXTS.say(locale, "parted"))),
        "source", DataMap.say(packed.table().getSource(), locale),
        "seen",
            packed.table().getReaders().stream()
                .map(a -> DataMap.say(a, locale))
                .collect(Collectors.joining(", ")),
        "keeping", DataMap.say(packed.table().getKeeping(), locale));
  }

  private static Map<String, Object> values(Locale locale, PackedTable table, PackContent content) {
    long count = content.sample().count(table.name());
    List<Sample.Row> rows = content.sample().rows(table.name()).stream().limit(ROWS).toList();
    boolean more = count > rows.size();
    return Map.of(
        "label",
        table.table().label(locale),
        "count",
        count,
        "rows",
        rows.stream().map(row -> cells(table, content, row, locale, Integer.MAX_VALUE)).toList(),
        "more",
        more ? TEXTS.say(locale, "more", count - rows.size(), "csv/" + table.name() + ".csv") : "");
  }

  private static List<Map<String, String>> cells(
      PackedTable table, PackContent content, Sample.Row row, Locale locale, int most) {
    List<Map<String, String>> cells = new ArrayList<>();
    for (MappedColumn column : table.columns()) {
      JsonValue value = row.values().get(column.getName());
      if (value == null || value == JsonValue.NULL || cells.size() == most) continue;
      String shown = content.values().shown(column, value);
      if (!shown.isEmpty())
        cells.add(Map.of("label", column.label(locale), "value", cut(locale, shown)));
    }
    return cells;
  }

  private static String cut(Locale locale, String value) {
    return value.length() <= 600 ? value : value.substring(0, 600) + TEXTS.say(locale, "cut");
  }

  private static List<Map<String, String>> searched(Locale locale, PackContent content) {
    return content.tables().stream()
        .map(
            t -> {
              long count = content.sample().count(t.name());
              String key = count == 0 ? "searched.none" : "searched.some";
              return Map.of(
                  "label", t.table().label(locale), "found", TEXTS.say(locale, key, count));
            })
        .toList();
  }

  private static List<String> withheld(Locale locale, PackContent content) {
    return content.withheld().entrySet().stream()
        .map(one -> Withheld.line(one.getKey(), one.getValue(), locale))
        .sorted()
        .toList();
  }
}
