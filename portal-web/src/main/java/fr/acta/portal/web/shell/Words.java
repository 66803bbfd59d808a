package fr.acta.portal.web.shell;

import fr.acta.portal.text.LongDate;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** A sentence with arguments, in the language of the request. */
@Named
@RequestScoped
public class Words {
  private static final Control NO_FALLBACK =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  @Inject private Language language;

  /**
   * @param key the feature, a dot, and the key in that feature's bundle: the pages' bundle is asked
   *     first, then the domain's. Dates are written out in full.
   */
  public String of(String key, Object... arguments) {
    Locale locale = language.getLocale();
    Object[] shown = Arrays.stream(arguments).map(a -> shown(a, locale)).toArray();
    return new MessageFormat(pattern(key, locale), locale).format(shown);
  }

  private static Object shown(Object argument, Locale locale) {
    return argument instanceof LocalDate date ? LongDate.of(date, locale) : argument;
  }

  private static String pattern(String key, Locale locale) {
    String feature = key.substring(0, key.indexOf('.'));
    String rest = key.substring(feature.length() + 1);
    try {
      return bundle("fr.acta.portal.web." + feature + "." + feature, locale).getString(rest);
    } catch (MissingResourceException notOfAPage) {
      return bundle("fr.acta.portal." + feature + "." + feature, locale).getString(rest);
    }
  }

  private static ResourceBundle bundle(String name, Locale locale) {
    return ResourceBundle.getBundle(name, locale, Words.class.getClassLoader(), NO_FALLBACK);
  }
}
