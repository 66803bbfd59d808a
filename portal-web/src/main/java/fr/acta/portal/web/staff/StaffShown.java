package fr.acta.portal.web.staff;

import fr.acta.portal.web.shell.Language;
import fr.acta.portal.web.shell.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Values of a staff list as people read them. */
@Named
@RequestScoped
public class StaffShown {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG);

  @Inject private Language language;
  @Inject private Words words;

  /**
   * @param date whether the text is an ISO date
   */
  public String value(String text, boolean date) {
    if (text == null) return words.of("staff.value.none");
    return date ? DAY.withLocale(language.getLocale()).format(LocalDate.parse(text)) : text;
  }
}
