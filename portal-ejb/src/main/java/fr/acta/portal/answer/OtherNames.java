package fr.acta.portal.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of others in words that somebody wrote: as whole words, whatever case and accents. «
 * Petit » is found in "un petit souci" too: a person decides.
 */
final class OtherNames {
  /** Why a value is shown to whoever decides. */
  enum Rule {
    /** A last name by itself; never one that is hers too. */
    LAST_NAME,
    /** First and last name together, in either order; the last name may be hers too. */
    FULL_NAME
  }

  /** A name of somebody else, as it stands on the staff list. */
  record Named(String name, Rule rule) {}

  /** Of a colleague. */
  record FullName(String first, String last) {}

  /** By its words, in small letters without accents. */
  private final Map<String, Named> names = new HashMap<>();

  private int longest = 1;

  OtherNames(Collection<String> lastNames, Collection<FullName> people) {
    for (String name : lastNames) add(name, new Named(name, Rule.LAST_NAME));
    for (FullName one : people) {
      Named named = new Named(one.first() + " " + one.last(), Rule.FULL_NAME);
      if (Folded.words(one.first()).length == 0 || Folded.words(one.last()).length == 0) continue;
      add(named.name(), named);
      add(one.last() + " " + one.first(), named);
    }
  }

  private void add(String text, Named named) {
    String[] words = Folded.words(text);
    if (words.length == 0) return;
    names.put(String.join(" ", words), named);
    longest = Math.max(longest, words.length);
  }

  /** A full name hides the last name in it: it says more. */
  List<Named> in(String text) {
    if (names.isEmpty() || text == null) return List.of();
    String[] words = Folded.words(text);
    List<Named> found = new ArrayList<>();
    for (int from = 0; from < words.length; from++) {
      for (int to = Math.min(words.length, from + longest); to > from; to--) {
        Named name = names.get(String.join(" ", Arrays.copyOfRange(words, from, to)));
        if (name == null) continue;
        if (!found.contains(name)) found.add(name);
        from = to - 1;
        break;
      }
    }
    return found;
  }
}
