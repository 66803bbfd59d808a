package fr.acta.portal.staff.file;

import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.text.Texts;
import java.util.Locale;

/** The whole file is refused: no row of it can be trusted. Says why and what to do about it. */
public final class StaffFileRefused extends RuleBroken {
  private static final long serialVersionUID = 1L;
  static final Texts TEXTS = new Texts(StaffFileRefused.class, "stafffile");

  StaffFileRefused(String reason, Object... arguments) {
    super("stafffile.refused." + reason, arguments);
  }

  public String text(Locale locale) {
    return TEXTS.say(locale, key(), arguments());
  }

  public String fix(Locale locale) {
    return TEXTS.say(locale, key() + ".fix", arguments());
  }

  private String key() {
    return messageKey().substring("stafffile.".length());
  }
}
