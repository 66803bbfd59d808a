package fr.acta.portal.staff;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.staff.file.StaffRecord;
import java.util.List;
import java.util.Optional;

/**
 * Which of the people with a row's number the row means. A number is one person's, wherever she
 * works, but for clients that number each establishment by itself.
 */
final class Namesake {
  private Namesake() {}

  static Optional<Person> of(StaffRecord line, List<Person> sameNumber) {
    if (sameNumber.size() == 1 && !line.numberElsewhere()) return Optional.of(sameNumber.get(0));
    String site = Spelling.plain(line.value(DataItem.ESTABLISHMENT));
    return sameNumber.stream()
        .filter(p -> Spelling.plain(p.value(DataItem.ESTABLISHMENT)).equals(site))
        .findFirst();
  }
}
