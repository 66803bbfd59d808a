package fr.acta.portal.notice;

import fr.acta.portal.text.Paper;
import fr.acta.portal.text.QrCode;
import fr.acta.portal.text.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A page for the notice board: the first lines of the notice and a code that leads to all of it. It
 * reminds; it does not prove that anybody was informed.
 */
public final class NoticePoster {
  private static final Texts TEXTS = new Texts(NoticePoster.class, "poster");
  private static final List<NoticeItem> SHOWN =
      List.of(
          NoticeItem.CONTROLLER,
          NoticeItem.PURPOSES,
          NoticeItem.RECIPIENTS,
          NoticeItem.RETENTION,
          NoticeItem.RIGHTS,
          NoticeItem.DPO);

  private NoticePoster() {}

  /**
   * @param address where anybody reads the whole notice
   */
  public static void write(NoticeSheet notice, String address, Locale locale, OutputStream out)
      throws IOException {
    Locale language = Texts.supported(locale);
    String service = TEXTS.say(language, "service." + notice.getService());
    Map<String, Object> model =
        Map.of(
            "language", language.getLanguage(),
            "title", TEXTS.say(language, "title", service),
            "lead",
                TEXTS.say(language, "lead", notice.getOrganisation(), service)
                    + people(notice, language, " "),
            "organisation", notice.getOrganisation(),
            "lines", SHOWN.stream().flatMap(i -> line(i, notice, language)).toList(),
            "scan", TEXTS.say(language, "scan"),
            "code", QrCode.dataUri(address),
            "alt", TEXTS.say(language, "alt", address),
            "address", address,
            "foot", TEXTS.say(language, "foot", String.valueOf(notice.getNumber())));
    Paper.print(NoticePoster.class, "poster.ftl", model, out);
  }

  private static Stream<Map<String, String>> line(
      NoticeItem item, NoticeSheet notice, Locale language) {
    return notice.getSections().stream()
        .filter(s -> s.getItem().equals(item.name()))
        .map(s -> s.in(language.getLanguage()).lines().findFirst().orElse(""))
        .map(text -> Map.of("heading", TEXTS.say(language, "item." + item), "text", text));
  }

  /** Whom it speaks to, unless that is everybody. */
  private static String people(NoticeSheet notice, Locale language, String before) {
    String group = notice.getGroup().in(language.getLanguage());
    return group == null ? "" : before + TEXTS.say(language, "for", group);
  }

  /** The whole notice as plain text, to be put into a mail. */
  public static String plain(NoticeSheet notice, String address, Locale locale) {
    Locale language = Texts.supported(locale);
    String service = TEXTS.say(language, "service." + notice.getService());
    StringBuilder text = new StringBuilder();
    text.append(TEXTS.say(language, "title", service)).append("\n");
    text.append(notice.getOrganisation()).append(people(notice, language, "\n")).append("\n\n");
    for (NoticeSheet.Section section : notice.getSections())
      text.append(TEXTS.say(language, "item." + section.getItem()).toUpperCase(language))
          .append("\n")
          .append(section.in(language.getLanguage()))
          .append("\n\n");
    return text.append(TEXTS.say(language, "read", address)).append("\n").toString();
  }
}
