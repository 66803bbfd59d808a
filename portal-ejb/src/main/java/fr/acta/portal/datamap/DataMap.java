package fr.acta.portal.datamap;

import fr.acta.portal.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Every table and column of the portal, as the features describe them. What people see, are handed,
 * have erased and are told about recipients is read from here, never from a list in code.
 */
public final class DataMap {
  private static final Texts TEXTS = new Texts(DataMap.class, "map");

  private static final List<MappedTable> TABLES =
      ServiceLoader.load(DataSection.class, DataMap.class.getClassLoader()).stream()
          .flatMap(section -> section.get().tables().stream())
          .toList();

  private DataMap() {}

  /** In the order of the features. */
  public static List<MappedTable> tables() {
    return TABLES;
  }

  public static List<MappedTable> personal() {
    return TABLES.stream().filter(MappedTable::holdsPersonal).toList();
  }

  public static Optional<MappedTable> table(String name) {
    return TABLES.stream().filter(t -> t.getName().equals(name)).findFirst();
  }

  /** An enum's value in words: category, purpose, source … */
  public static String say(Enum<?> value, Locale locale) {
    return TEXTS.say(locale, value.getDeclaringClass().getSimpleName() + "." + value.name());
  }

  static String label(Locale locale, String own, String common) {
    return TEXTS.has(locale, own) ? TEXTS.say(locale, own) : TEXTS.say(locale, common);
  }
}
