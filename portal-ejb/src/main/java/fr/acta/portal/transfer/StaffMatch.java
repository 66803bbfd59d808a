package fr.acta.portal.transfer;

import fr.acta.portal.staff.file.NamedPeople.Line;
import fr.acta.portal.staff.file.PlainWords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds whom a line of a file means among the people of the staff list. The number decides where
 * there is one, and the name must not contradict it; a doubt is told, never settled.
 */
final class StaffMatch {
  /** Why a line chooses nobody, in the words of {@code transfer.line.…}. */
  enum Fault {
    /** Neither a number nor a whole name. */
    UNNAMED,
    NO_SUCH_NUMBER,
    NO_SUCH_NAME,
    /** The number is somebody else's. */
    OTHER_NAME,
    SEVERAL,
    GONE
  }

  /** Of the staff list; null where it does not say. */
  record Known(
      UUID id,
      String number,
      String lastName,
      String usageName,
      String firstName,
      String email,
      String establishment,
      boolean gone) {
    private boolean isCalled(Line line) {
      return PlainWords.of(firstName).equals(PlainWords.of(line.firstName()))
          && line.lastNames().stream().map(PlainWords::of).anyMatch(this::isFamily);
    }

    private boolean isFamily(String plain) {
      return plain.equals(PlainWords.of(lastName))
          || usageName != null && plain.equals(PlainWords.of(usageName));
    }
  }

  /** One of the two is null. */
  record Found(Known person, Fault fault) {}

  private final Map<String, List<Known>> byNumber = new HashMap<>();
  private final Map<String, List<Known>> byName = new HashMap<>();

  StaffMatch(List<Known> people) {
    for (Known person : people) {
      add(byNumber, person.number, person);
      // A spreadsheet that lost the zeros means the same number.
      if (!bare(person.number).equals(person.number)) add(byNumber, bare(person.number), person);
      Stream.of(person.lastName, person.usageName)
          .filter(Objects::nonNull)
          .map(last -> name(last, person.firstName))
          .distinct()
          .forEach(name -> add(byName, name, person));
    }
  }

  Found find(Line line) {
    List<Known> people = List.of();
    if (!line.number().isEmpty()) {
      people = numbered(line.number());
      if (people.isEmpty()) return new Found(null, Fault.NO_SUCH_NUMBER);
      if (line.hasName()) people = people.stream().filter(p -> p.isCalled(line)).toList();
      if (people.isEmpty()) return new Found(null, Fault.OTHER_NAME);
    } else if (line.hasName()) {
      people =
          line.lastNames().stream()
              .flatMap(
                  last -> byName.getOrDefault(name(last, line.firstName()), List.of()).stream())
              .distinct()
              .toList();
      if (people.isEmpty()) return new Found(null, Fault.NO_SUCH_NAME);
    } else {
      return new Found(null, Fault.UNNAMED);
    }
    people = narrowed(people, p -> line.email().equalsIgnoreCase(p.email));
    people = narrowed(people, p -> plain(line.establishment()).equals(plain(p.establishment)));
    if (people.size() > 1) return new Found(null, Fault.SEVERAL);
    Known person = people.get(0);
    return person.gone ? new Found(null, Fault.GONE) : new Found(person, null);
  }

  /** As it is written, before what it would be without its zeros. */
  private List<Known> numbered(String number) {
    List<Known> exact =
        byNumber.getOrDefault(number, List.of()).stream()
            .filter(p -> p.number.equals(number))
            .toList();
    return exact.isEmpty() ? byNumber.getOrDefault(bare(number), List.of()) : exact;
  }

  private static List<Known> narrowed(List<Known> people, Predicate<Known> rule) {
    List<Known> fewer = people.size() > 1 ? people.stream().filter(rule).toList() : people;
    return fewer.isEmpty() ? people : fewer;
  }

  private static void add(Map<String, List<Known>> index, String key, Known person) {
    index.merge(key, List.of(person), (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
  }

  private static String bare(String number) {
    return number.replaceFirst("^0+(?=.)", "");
  }

  private static String name(String last, String first) {
    return PlainWords.of(last) + "\n" + PlainWords.of(first);
  }

  private static String plain(String text) {
    return text == null ? "" : PlainWords.of(text);
  }
}
