package fr.acta.portal.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.acta.portal.mail.EmailAddress;
import fr.acta.portal.tenancy.RuleBroken;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewClientTest {
  private static final Map<Subscription.Service, Subscription.OperatorRole> ONE =
      Map.of(Subscription.Service.E_LEARNING, Subscription.OperatorRole.PROCESSOR);

  @Test
  void tidiesWhatWasTyped() {
    NewClient client =
        client("  Ateliers\u00a0 du\tRhône\r\n", "1 rue Basse", "69 003", "Lyon", "Léa Morel", ONE);
    assertEquals("Ateliers du Rhône", client.name());
    assertEquals("69003", client.postcode());
  }

  @ParameterizedTest
  @CsvSource({
    "'', rue, 69003, Lyon, Léa, client.rule.name",
    "Nom, ' ', 69003, Lyon, Léa, client.rule.street",
    "Nom, rue, 6900, Lyon, Léa, client.rule.postcode",
    "Nom, rue, 2A004, Ajaccio, Léa, client.rule.postcode",
    "Nom, rue, 69003, '', Léa, client.rule.city",
    "Nom, rue, 69003, Lyon, '', client.rule.contactName",
  })
  void namesWhatIsMissing(
      String name, String street, String postcode, String city, String contact, String rule) {
    assertEquals(
        rule,
        assertThrows(RuleBroken.class, () -> client(name, street, postcode, city, contact, ONE))
            .messageKey());
  }

  @Test
  void wantsTheSiretOfThisSiren() {
    RuleBroken no =
        assertThrows(
            RuleBroken.class,
            () ->
                new NewClient(
                    "Nom",
                    new Siren("356000000"),
                    new Siret("73282932000074"),
                    "rue",
                    "69003",
                    "Lyon",
                    "Léa",
                    new EmailAddress("lea@exemple.fr"),
                    ONE));
    assertEquals("client.rule.siret", no.messageKey());
  }

  @Test
  void wantsAService() {
    assertEquals(
        "client.rule.services",
        assertThrows(RuleBroken.class, () -> client("Nom", "rue", "69003", "Lyon", "Léa", Map.of()))
            .messageKey());
  }

  @Test
  void refusesANameOfABook() {
    assertEquals(
        "client.rule.long",
        assertThrows(
                RuleBroken.class, () -> client("n".repeat(201), "rue", "69003", "Lyon", "Léa", ONE))
            .messageKey());
  }

  private static NewClient client(
      String name,
      String street,
      String postcode,
      String city,
      String contact,
      Map<Subscription.Service, Subscription.OperatorRole> services) {
    return new NewClient(
        name,
        new Siren("732829320"),
        new Siret("73282932000074"),
        street,
        postcode,
        city,
        contact,
        new EmailAddress("lea@exemple.fr"),
        services);
  }
}
