package fr.acta.portal.client;

import fr.acta.portal.tenancy.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An organisation on the portal; its id is the tenant of all its rows. The operator is one too. */
@Entity
@Table(name = "client_organisation", schema = "portal")
public class ClientOrganisation {
  @Id
  @Column(name = "tenant_id")
  private UUID id;

  @Column(updatable = false)
  private String kind;

  private String name;
  private String siren;
  private String siret;
  private String street;
  private String postcode;
  private String city;

  @Column(name = "contact_name")
  private String contactName;

  @Column(name = "contact_email")
  private String contactEmail;

  @Column(name = "onboarded_at", updatable = false)
  private Instant onboardedAt;

  @Column(name = "contract_ends_on")
  private LocalDate contractEndsOn;

  @Column(name = "contract_ended_by")
  private UUID contractEndedBy;

  @Column(name = "contract_ended_at")
  private Instant contractEndedAt;

  @Version private int version;

  protected ClientOrganisation() {}

  ClientOrganisation(NewClient client, Instant now) {
    id = TenantEntity.newId();
    kind = "CLIENT";
    name = client.name();
    siren = client.siren().digits();
    siret = client.siret().digits();
    street = client.street();
    postcode = client.postcode();
    city = client.city();
    contactName = client.contactName();
    contactEmail = client.contactEmail().text();
    onboardedAt = now;
  }

  /**
   * @param last the last day of the contract, and of every service with it
   * @throws fr.acta.portal.tenancy.RuleBroken when that day has gone by, or it has ended
   */
  void endContract(LocalDate last, UUID by, Instant now) {
    EndDay.demand(last, contractEndsOn, now);
    contractEndsOn = last;
    contractEndedBy = by;
    contractEndedAt = now;
  }

  /** Null while no end is set. */
  LocalDate contractEndsOn() {
    return contractEndsOn;
  }

  public UUID id() {
    return id;
  }

  public String name() {
    return name;
  }

  public String contactName() {
    return contactName;
  }

  /** On one line, as it is written in a text. */
  public String postalAddress() {
    return street + ", " + town();
  }

  /** Who answers for data protection at the client; mails to its desk go there. */
  public String contactEmail() {
    return contactEmail;
  }

  Siret siret() {
    return new Siret(siret);
  }

  String street() {
    return street;
  }

  /** As the last line of an address: "69003 Lyon". */
  String town() {
    return postcode + " " + city;
  }

  Instant onboardedAt() {
    return onboardedAt;
  }
}
