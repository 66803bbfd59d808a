package fr.acta.portal.answer;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.datamap.MappedColumn;
import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.text.LongDate;
import fr.acta.portal.text.Texts;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Values in the words of one language, and the dictionary of the codes that came by. */
final class Values {
  private static final Texts CODES = new Texts(Values.class, "codes");
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]*|fr|en|true|false");
  private static final Pattern CODES_TOGETHER = Pattern.compile("[A-Z][A-Z_]*([ ,][A-Z][A-Z_]*)+");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final Pattern MOMENT = Pattern.compile(DAY + "T\\d\\d:\\d\\d:\\d\\d.*");
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  private final Locale locale;

  /** Column and code, with the words: so many different ones there are not. */
  private final Map<String, String> met = new HashMap<>();

  Values(Locale locale) {
    this.locale = locale;
  }

  /** As it stands, with codes in words; empty for none. */
  String cell(MappedColumn column, JsonValue value) {
    String text = text(value);
    if (column.isFree()) return text;
    if (CODE.matcher(text).matches()) return word(column, text);
    if (!CODES_TOGETHER.matcher(text).matches()) return text;
    return Arrays.stream(text.split("[ ,]"))
        .map(code -> word(column, code))
        .collect(Collectors.joining(", "));
  }

  /** As people read it, dates written out, in Paris. */
  String shown(MappedColumn column, JsonValue value) {
    String text = cell(column, value);
    if (DAY.matcher(text).matches()) return LongDate.of(LocalDate.parse(text), locale);
    if (!MOMENT.matcher(text).matches()) return text;
    LocalDateTime paris =
        OffsetDateTime.parse(text).atZoneSameInstant(LegalClock.PARIS).toLocalDateTime();
    return LongDate.of(paris.toLocalDate(), locale) + ", " + HOUR.format(paris);
  }

  /** The codes met so far, "column code" with their words, in order. */
  Map<String, String> dictionary() {
    return new TreeMap<>(met);
  }

  private String word(MappedColumn column, String code) {
    return met.computeIfAbsent(column.getName() + " " + code, both -> said(column, code));
  }

  private String said(MappedColumn column, String code) {
    if (column.getName().startsWith("item")) {
      for (DataItem item : DataItem.values())
        if (item.name().equals(code)) return item.label(locale);
    }
    String own = column.getName() + "." + code;
    if (CODES.has(locale, own)) return CODES.say(locale, own);
    return CODES.has(locale, code) ? CODES.say(locale, code) : code;
  }

  private static String text(JsonValue value) {
    return switch (value.getValueType()) {
      case NULL -> "";
      case STRING -> ((JsonString) value).getString();
      default -> value.toString();
    };
  }
}
