package fr.acta.portal.notice.lint;

import fr.acta.portal.notice.NoticeItem;
import fr.acta.portal.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One thing to mend in one text. */
public class NoticeFinding {
  private static final Texts TEXTS = new Texts(NoticeFinding.class, "lint");

  private final NoticeItem item;
  private final String language;
  private final LintRule rule;
  private final List<Object> arguments;

  NoticeFinding(NoticeItem item, String language, LintRule rule, Object... arguments) {
    this.item = item;
    this.language = language;
    this.rule = rule;
    this.arguments = List.of(arguments);
  }

  /** A {@link NoticeItem}'s name; null when it is about no text. */
  public String getItem() {
    return item == null ? null : item.name();
  }

  /** The language of the text it is about, "fr" or "en"; null when it is about no text. */
  public String getLanguage() {
    return language;
  }

  public String getRule() {
    return rule.name();
  }

  public boolean isBlocking() {
    return rule.isBlocking();
  }

  public String what(Locale reader) {
    return TEXTS.say(reader, rule + ".what", arguments(reader));
  }

  public String how(Locale reader) {
    return arguments.stream()
        .filter(Demand.class::isInstance)
        .findFirst()
        .map(demand -> TEXTS.say(reader, "demand." + demand + ".how"))
        .orElseGet(() -> TEXTS.say(reader, rule + ".how", arguments(reader)));
  }

  LintRule rule() {
    return rule;
  }

  private Object[] arguments(Locale reader) {
    return arguments.stream().map(a -> said(a, reader)).toArray();
  }

  private static Object said(Object argument, Locale reader) {
    if (argument instanceof Demand demand) return TEXTS.say(reader, "demand." + demand);
    if (argument instanceof Term term) return TEXTS.say(reader, "term." + term);
    return argument;
  }

  @Override
  public String toString() {
    return rule + " " + item + " " + language + " " + Arrays.asList(arguments.toArray());
  }
}
