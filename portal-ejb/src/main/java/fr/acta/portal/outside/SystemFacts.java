package fr.acta.portal.outside;

import fr.acta.portal.datamap.Category;
import fr.acta.portal.datamap.Purpose;
import fr.acta.portal.mail.EmailAddress;
import fr.acta.portal.tenancy.RuleBroken;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the DPO says of a system.
 *
 * @param connector of one that answers by itself: the name under which the configuration knows its
 *     address
 * @param asController it holds data of which the operator decides
 * @param asProcessor it holds data that the operator was given by its clients
 */
public record SystemFacts(
    String name,
    String ownerName,
    String ownerEmail,
    OutsideSystem.Kind kind,
    String connector,
    Set<Category> categories,
    Set<Purpose> purposes,
    boolean asController,
    boolean asProcessor,
    LocalDate usedFrom) {
  private static final Pattern CONNECTOR = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

  /**
   * @throws RuleBroken a rule named like the field, as {@code outside.name}
   */
  public SystemFacts {
    name = demand(name, "outside.nameMissing");
    ownerName = demand(ownerName, "outside.ownerName");
    ownerEmail = new EmailAddress(ownerEmail).text();
    if (kind == null) throw new RuleBroken("outside.kindMissing");
    if (kind == OutsideSystem.Kind.MANUAL) {
      connector = null;
    } else {
      connector = demand(connector, "outside.connector");
      if (!CONNECTOR.matcher(connector).matches())
        throw new RuleBroken("outside.connectorName", connector);
    }
    if (categories.isEmpty()) throw new RuleBroken("outside.categoriesMissing");
    if (purposes.isEmpty()) throw new RuleBroken("outside.purposesMissing");
    if (!asController && !asProcessor) throw new RuleBroken("outside.rolesMissing");
    if (usedFrom == null) throw new RuleBroken("outside.usedFrom");
    categories = Set.copyOf(categories);
    purposes = Set.copyOf(purposes);
  }

  /** For the record: what it was on that day. */
  Map<String, String> told() {
    return Map.of(
        "name", name,
        "owner", ownerName,
        "kind", kind.name(),
        "connector", Objects.toString(connector, ""),
        "categories", OutsideSystem.joined(categories),
        "purposes", OutsideSystem.joined(purposes),
        "roles", (asController ? "CONTROLLER " : "") + (asProcessor ? "PROCESSOR" : ""),
        "usedFrom", usedFrom.toString());
  }

  private static String demand(String text, String rule) {
    if (text == null || text.isBlank()) throw new RuleBroken(rule);
    return text.strip();
  }
}
