package fr.acta.portal.recipient;

import fr.acta.portal.client.Subscription.Service;
import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.tenancy.RuleBroken;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What the DPO says of a recipient. Dates of what is on file are null while it is not.
 *
 * @param country ISO 3166 code
 * @param derogation the DPO's reasons, for Iceland, Liechtenstein and Norway only
 * @param undertakingUntil the last day; null for an undertaking without end
 * @param contactEmail where it is told that data it received has changed; null for none
 */
public record RecipientFacts(
    String name,
    String doesFr,
    String doesEn,
    Recipient.Kind kind,
    String country,
    String derogation,
    LocalDate undertakingOn,
    LocalDate undertakingUntil,
    LocalDate instructionsOn,
    Set<Service> services,
    Set<DataItem> items,
    String contactEmail) {
  /**
   * @throws RuleBroken {@code recipient.outside} outside the European Economic Area (GDPR art. 44;
   *     charter 3.1), {@code recipient.derogation} in it but outside the Union without reasons
   */
  public RecipientFacts {
    name = demand(name, "recipient.nameMissing");
    doesFr = demand(doesFr, "recipient.doesFr");
    doesEn = demand(doesEn, "recipient.doesEn");
    if (kind == null) throw new RuleBroken("recipient.kind");
    demand(country, "recipient.countryMissing");
    if (!Establishment.isPossible(country)) throw new RuleBroken("recipient.outside");
    derogation =
        Establishment.needsDerogation(country) ? demand(derogation, "recipient.derogation") : null;
    if (undertakingUntil != null
        && (undertakingOn == null || undertakingUntil.isBefore(undertakingOn)))
      throw new RuleBroken("recipient.undertakingUntil");
    if (services.isEmpty()) throw new RuleBroken("recipient.servicesMissing");
    contactEmail = contactEmail == null || contactEmail.isBlank() ? null : contactEmail.strip();
    if (contactEmail != null && !contactEmail.matches("[^@\\s]+@[^@\\s]+"))
      throw new RuleBroken("recipient.contactEmail", contactEmail);
    services = Set.copyOf(services);
    items = Set.copyOf(items);
  }

  /** For the record: what it was on that day; an empty text for what is not on file. */
  Map<String, String> told() {
    return Map.of(
        "name", name,
        "kind", kind.name(),
        "country", country,
        "derogation", Objects.toString(derogation, ""),
        "undertakingOn", Objects.toString(undertakingOn, ""),
        "undertakingUntil", Objects.toString(undertakingUntil, ""),
        "instructionsOn", Objects.toString(instructionsOn, ""),
        "services", Recipient.joined(services),
        "items", Recipient.joined(items));
  }

  private static String demand(String text, String rule) {
    if (text == null || text.isBlank()) throw new RuleBroken(rule);
    return text.strip();
  }
}
