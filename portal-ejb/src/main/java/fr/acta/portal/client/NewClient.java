package fr.acta.portal.client;

import fr.acta.portal.mail.EmailAddress;
import fr.acta.portal.tenancy.RuleBroken;
import java.util.Map;

/**
 * What it takes to onboard a client: who it is, who answers there for data protection, and the
 * operator's role in each subscribed service (GDPR art. 4(7)-(8)).
 *
 * @throws RuleBroken when something is missing or does not fit together
 */
public record NewClient(
    String name,
    Siren siren,
    Siret siret,
    String street,
    String postcode,
    String city,
    String contactName,
    EmailAddress contactEmail,
    Map<Subscription.Service, Subscription.OperatorRole> services) {
  private static final int LONGEST = 200;

  public NewClient {
    name = line("name", name);
    street = line("street", street);
    city = line("city", city);
    contactName = line("contactName", contactName);
    postcode = postcode == null ? "" : postcode.replaceAll("[\\s\\h]", "");
    if (!postcode.matches("[0-9]{5}")) throw new RuleBroken("client.rule.postcode");
    if (!siret.isOf(siren)) throw new RuleBroken("client.rule.siret");
    if (services.isEmpty()) throw new RuleBroken("client.rule.services");
    services = Map.copyOf(services);
  }

  private static String line(String field, String typed) {
    String text = typed == null ? "" : typed.replaceAll("[\\s\\h\\p{Cntrl}]+", " ").strip();
    if (text.isEmpty()) throw new RuleBroken("client.rule." + field);
    if (text.length() > LONGEST) throw new RuleBroken("client.rule.long", LONGEST);
    return text;
  }
}
