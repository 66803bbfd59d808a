package fr.acta.portal.rightsrequest;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.deadline.DeadlineStep;
import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.text.LongDate;
import fr.acta.portal.text.Paper;
import fr.acta.portal.text.Texts;
import fr.acta.portal.ticket.Right;
import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What she keeps of a request: that it was received, what it asks, until when it is answered. */
public final class Receipt {
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  private static final Texts RIGHTS = new Texts(Right.class, "right");

  private Receipt() {}

  /** Who answers questions about the request. */
  public record Contact(String operator, String name, String email, String phone) {}

  /**
   * @param address of the request's page, which lasts
   */
  public static void write(
      FiledRequest request, Contact contact, String address, Locale wanted, OutputStream out)
      throws IOException {
    Locale language = Texts.supported(wanted);
    Map<String, Object> model = new HashMap<>();
    model.put("right", RIGHTS.say(language, request.getRight().name()));
    model.put("rectification", request.getRight() == Right.RECTIFICATION);
    model.put("words", request.getWords() == null ? "" : request.getWords());
    model.putAll(
        Map.of(
            "reference", request.getReference(),
            "day", LongDate.of(request.getReceivedOn(), language),
            "hour", HOUR.format(request.getReceivedAt().atZone(LegalClock.PARIS)),
            "answerBy", LongDate.of(request.getLegalEnd(), language),
            "steps", request.getExplanation().stream().map(s -> step(s, language)).toList(),
            "employer", request.getEmployer(),
            "parts", request.getParts().stream().map(p -> part(p, language)).toList(),
            "address", address,
            "contact", contact));
    Paper.print(Receipt.class, "receipt_" + language.getLanguage() + ".ftl", model, out);
  }

  private static Map<String, String> step(DeadlineStep step, Locale language) {
    return Map.of("text", step.text(language), "article", step.article(language));
  }

  private static Map<String, Object> part(Part part, Locale language) {
    return Map.of(
        "desk", part.getDesk().name(),
        "values", part.getValues().stream().map(v -> value(v, language)).toList());
  }

  /** An empty text where nothing was held, or where the value is to be removed. */
  private static Map<String, String> value(AskedValue value, Locale language) {
    DataItem item = value.getItem();
    if (item == null) return Map.of("label", "", "wanted", "", "shown", "");
    return Map.of(
        "label", item.label(language),
        "wanted", item.shown(value.getWanted(), language),
        "shown", item.shown(value.getShown(), language));
  }
}
