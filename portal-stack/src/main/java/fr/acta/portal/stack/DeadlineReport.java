package fr.acta.portal.stack;

import fr.acta.portal.deadline.DeadlineStep;
import fr.acta.portal.deadline.StatutoryDeadline;
import fr.acta.portal.text.LongDate;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Deadlines as {@code ./portal deadline} prints them. */
final class DeadlineReport {
  private DeadlineReport() {}

  /** For people: the dates with their names, then the steps. */
  static String text(StatutoryDeadline deadline, Locale language) {
    StringBuilder text = new StringBuilder();
    Map<String, LocalDate> named = new LinkedHashMap<>();
    dates(deadline).forEach((key, date) -> named.put(say(language, key), date));
    int width = named.keySet().stream().mapToInt(String::length).max().orElse(0);
    named.forEach(
        (name, date) ->
            text.append(name)
                .append(" ".repeat(width - name.length() + 2))
                .append(LongDate.of(date, language))
                .append('\n'));
    int number = 0;
    for (DeadlineStep step : deadline.explanation()) {
      text.append("  ").append(++number).append(". ").append(step.text(language)).append('\n');
      text.append("     ").append(step.article(language)).append('\n');
    }
    return text.toString();
  }

  /** For programs: one line, both languages. */
  static String json(StatutoryDeadline deadline) {
    JsonObjectBuilder line = Json.createObjectBuilder();
    dates(deadline).forEach((key, date) -> line.add(key, date.toString()));
    JsonArrayBuilder steps = Json.createArrayBuilder();
    deadline.explanation().forEach(step -> steps.add(json(step)));
    return line.add("steps", steps).build() + "\n";
  }

  private static JsonObject json(DeadlineStep step) {
    return Json.createObjectBuilder()
        .add("rule", step.rule().name())
        .add("article", both(step::article))
        .add("before", step.before().toString())
        .add("after", step.after().toString())
        .add("text", both(step::text))
        .build();
  }

  private static JsonObject both(Function<Locale, String> words) {
    return Json.createObjectBuilder()
        .add("fr", words.apply(Locale.FRENCH))
        .add("en", words.apply(Locale.ENGLISH))
        .build();
  }

  private static Map<String, LocalDate> dates(StatutoryDeadline deadline) {
    Map<String, LocalDate> dates = new LinkedHashMap<>();
    dates.put("receivedOn", deadline.receivedOn());
    dates.put("rawEnd", deadline.rawEnd());
    dates.put("legalEnd", deadline.legalEnd());
    dates.put("internalTarget", deadline.internalTarget());
    dates.put("charterEnd", deadline.charterEnd());
    return dates;
  }

  private static String say(Locale language, String key) {
    return DeadlineOptions.TEXTS.say(language, key);
  }
}
