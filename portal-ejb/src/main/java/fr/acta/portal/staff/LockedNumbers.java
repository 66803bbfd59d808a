package fr.acta.portal.staff;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.staff.file.StaffRecord;
import jakarta.enterprise.context.Dependent;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whose data is locked among the numbers of a file: nothing of them is read but that. */
@Dependent
class LockedNumbers {
  private static final String OF =
      "select employee_number, person_id, establishment from portal.locked_numbers(cast(? as json))";

  @PersistenceContext private EntityManager em;

  record Locked(UUID person, String site) {}

  @SuppressWarnings("unchecked")
  Map<String, List<Locked>> of(Collection<String> numbers) {
    if (numbers.isEmpty()) return Map.of();
    List<Object[]> rows =
        em.createNativeQuery(OF)
            .setParameter(1, Json.createArrayBuilder(numbers).build().toString())
            .getResultList();
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> (String) row[0],
                Collectors.mapping(
                    row -> new Locked((UUID) row[1], (String) row[2]), Collectors.toList())));
  }

  /**
   * Whom a row means, by the rule of {@link Namesake}.
   *
   * @param alone nobody else has the number
   */
  static Optional<UUID> meant(StaffRecord line, List<Locked> sameNumber, boolean alone) {
    if (alone && sameNumber.size() == 1 && !line.numberElsewhere())
      return Optional.of(sameNumber.get(0).person());
    String site = Spelling.plain(line.value(DataItem.ESTABLISHMENT));
    return sameNumber.stream()
        .filter(l -> Spelling.plain(l.site()).equals(site))
        .map(Locked::person)
        .findFirst();
  }
}
