package fr.acta.portal.notice.lint;

import fr.acta.portal.recipient.Establishment;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Countries outside the European Economic Area, as a text names them. */
final class Places {
  /** Parts of France, and names that are first names too. */
  private static final Set<String> NOT_LOOKED_FOR =
      Set.of("GP", "MQ", "GF", "RE", "YT", "MF", "AX", "MU", "JO", "TD", "GE", "JE");

  private static final Map<String, Pattern> COUNTRIES =
      Map.of(
          "fr", named(Locale.FRENCH, List.of("Etats-Unis", "USA", "Angleterre", "Grande-Bretagne")),
          "en", named(Locale.ENGLISH, List.of("USA", "UK", "England", "Great Britain", "U.S.")));
  private static final String OUTSIDE_FR = "hors de l'(union|ue|espace)|pays tiers";
  private static final String OUTSIDE_EN = "outside the (european|eu\\b|eea)|third countr";

  private Places() {}

  /** The country, or the words for "outside the Union", unless the sentence denies it. */
  static Optional<String> outside(Passage passage, String sentence) {
    if (Passage.isDenied(sentence)) return Optional.empty();
    Matcher country = COUNTRIES.get(passage.language()).matcher(sentence);
    if (country.find()) return Optional.of(country.group());
    Matcher words =
        Pattern.compile(passage.isFrench() ? OUTSIDE_FR : OUTSIDE_EN)
            .matcher(sentence.toLowerCase(Locale.ROOT));
    return words.find() ? Optional.of(words.group()) : Optional.empty();
  }

  /** Whether a name is a country's: it is no recipient, whatever else is wrong with it. */
  static boolean isCountry(Passage passage, String name) {
    return COUNTRIES.get(passage.language()).matcher(name).matches();
  }

  private static Pattern named(Locale language, List<String> others) {
    return Pattern.compile(
        Stream.concat(
                Establishment.refused(language).stream()
                    .filter(c -> !NOT_LOOKED_FOR.contains(c))
                    .map(c -> Establishment.name(c, language).replace('\u2019', '\'')),
                others.stream())
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?<![\\p{L}-])(", ")(?![\\p{L}-])")));
  }
}
