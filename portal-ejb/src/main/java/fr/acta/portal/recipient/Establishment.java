package fr.acta.portal.recipient;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where an organisation may be established, by ISO 3166 code; the database holds the same list. */
public final class Establishment {
  private static final Set<String> UNION =
      Set.of(
          "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE",
          "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

  /** In the European Economic Area and not in the Union. */
  private static final Set<String> AREA = Set.of("IS", "LI", "NO");

  private Establishment() {}

  public static boolean isInUnion(String country) {
    return UNION.contains(country);
  }

  /** Possible, but only with a written derogation. */
  public static boolean needsDerogation(String country) {
    return AREA.contains(country);
  }

  public static boolean isPossible(String country) {
    return isInUnion(country) || needsDerogation(country);
  }

  /** Codes of the countries that are possible, in the order of their names. */
  public static List<String> possible(Locale language) {
    return sorted(language, true);
  }

  /** Codes of all other countries. */
  public static List<String> refused(Locale language) {
    return sorted(language, false);
  }

  public static String name(String country, Locale language) {
    return new Locale("", country).getDisplayCountry(language);
  }

  private static List<String> sorted(Locale language, boolean possible) {
    return Arrays.stream(Locale.getISOCountries())
        .filter(c -> isPossible(c) == possible)
        .sorted(Comparator.comparing(c -> name(c, language)))
        .toList();
  }
}
