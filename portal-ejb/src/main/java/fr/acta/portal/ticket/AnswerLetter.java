package fr.acta.portal.ticket;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.text.LongDate;
import fr.acta.portal.text.Texts;
import freemarker.core.PlainTextOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The answer to a ticket, in her language: the desk writes its own paragraph and its reasons, the
 * rest follows from the decisions. The remedies of a refusal cannot be left out (GDPR art. 12(4)).
 */
@Dependent
class AnswerLetter {
  /** Of the templates; what was sent says with which. */
  static final int VERSION = 4;

  private static final Texts RIGHTS = new Texts(Right.class, "right");
  private static final Configuration TEMPLATES = new Configuration(Configuration.VERSION_2_3_34);

  static {
    TEMPLATES.setClassForTemplateLoading(AnswerLetter.class, "");
    TEMPLATES.setDefaultEncoding("UTF-8");
    TEMPLATES.setOutputFormat(PlainTextOutputFormat.INSTANCE);
    TEMPLATES.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    TEMPLATES.setLogTemplateExceptions(false);
  }

  @Inject Clock clock;

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

  /**
   * @param staying what an erasure left, and why
   */
  String write(
      Ticket ticket,
      String client,
      List<ItemView> items,
      List<ExecutionTask> tasks,
      List<String> staying) {
    Locale language = ticket.language();
    Map<String, Object> model = new HashMap<>();
    LocalDate today = LocalDate.ofInstant(clock.instant(), LegalClock.PARIS);
    model.put("today", LongDate.of(today, language));
    model.put(
        "received",
        LongDate.of(LocalDate.ofInstant(ticket.receivedAt(), LegalClock.PARIS), language));
    Right right = ticket.right();
    model.put("request", RIGHTS.say(language, right.name()));
    model.put("done", RIGHTS.say(language, right + ".done"));
    String withheld = said(tasks, ExecutionTask::withheld);
    String partly = right + ".partly";
    boolean whole = withheld.isEmpty() || !RIGHTS.has(language, partly);
    model.put("after", RIGHTS.say(language, whole ? right + ".after" : partly));
    model.put("handover", said(tasks, ExecutionTask::handover));
    model.put("withheld", withheld);
    model.put("not", RIGHTS.say(language, right + ".not"));
    model.put("itemised", right.isItemised());
    model.put("locking", right.isLocking());
    model.put("rectification", right == Right.RECTIFICATION);
    model.put("reference", ticket.reference());
    model.put("introduction", ticket.introduction() == null ? "" : ticket.introduction());
    model.put("accepted", lines(items, Decision.ACCEPTED, language));
    model.put("staying", staying);
    model.put("contested", lines(items, Decision.CONTESTED, language));
    model.put("refused", lines(items, Decision.REFUSED, language));
    model.put("controller", ticket.desk() == Desk.DPO ? operator : client);
    model.put("operators", ticket.desk() == Desk.DPO);
    model.put("dpoName", dpoName);
    model.put("dpoEmail", dpoEmail);
    model.put("dpoPhone", dpoPhone);
    return rendered(language.getLanguage().equals("en") ? "answer_en.ftl" : "answer_fr.ftl", model);
  }

  private static String said(List<ExecutionTask> tasks, Function<ExecutionTask, String> word) {
    return tasks.stream().map(word).filter(Objects::nonNull).collect(Collectors.joining("\n"));
  }

  private static List<Map<String, String>> lines(
      List<ItemView> items, Decision decision, Locale language) {
    return items.stream()
        .filter(item -> item.getDecision() == decision)
        .map(item -> line(item, language))
        .toList();
  }

  private static Map<String, String> line(ItemView view, Locale language) {
    DataItem item = view.getItem();
    return Map.of(
        "label", item == null ? "" : item.label(language),
        "before", item == null ? "" : item.shown(view.getToday(), language),
        "wanted", item == null ? "" : item.shown(view.getWanted(), language),
        "reason", view.getReason() == null ? "" : view.getReason(),
        "article", view.getGround() == null ? "" : view.getGround().article(language));
  }

  private static String rendered(String template, Map<String, Object> model) {
    StringWriter out = new StringWriter();
    try {
      TEMPLATES.getTemplate(template).process(model, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TemplateException e) {
      throw new IllegalStateException(template, e);
    }
    return out.toString().strip();
  }
}
