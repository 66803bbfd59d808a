package fr.acta.portal.text;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * The sentences of one feature. Patterns are {@link MessageFormat} ones, so a bundle writes the
 * curly apostrophe: a straight one would quote. A {@link LocalDate} argument becomes a {@link
 * LongDate}.
 */
public final class Texts {
  private static final Control NO_FALLBACK =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
  private final String bundle;

  /** The bundle {@code name} in the package of {@code owner}. */
  public Texts(Class<?> owner, String name) {
    bundle = owner.getPackageName() + "." + name;
  }

  /** Any language but English gets French: the portal is French first. */
  public static Locale supported(Locale wanted) {
    return Locale.ENGLISH.getLanguage().equals(wanted.getLanguage())
        ? Locale.ENGLISH
        : Locale.FRENCH;
  }

  /**
   * @throws java.util.MissingResourceException for a key the bundle does not have
   */
  public String say(Locale wanted, String key, Object... arguments) {
    Locale locale = supported(wanted);
    String pattern = bundle(locale).getString(key);
    Object[] shown = Arrays.stream(arguments).map(a -> shown(a, locale)).toArray();
    return new MessageFormat(pattern, locale).format(shown);
  }

  public boolean has(Locale wanted, String key) {
    return bundle(supported(wanted)).containsKey(key);
  }

  private ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(bundle, locale, Texts.class.getClassLoader(), NO_FALLBACK);
  }

  private static Object shown(Object argument, Locale locale) {
    return argument instanceof LocalDate date ? LongDate.of(date, locale) : argument;
  }
}
