package fr.acta.portal.client;

import fr.acta.portal.account.Administrator;
import fr.acta.portal.account.PendingInvitation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A client as the operator sees it: its services and administrators, never its staff. */
public class ClientView {
  private final String name;
  private final String siren;
  private final String siret;
  private final String street;
  private final String town;
  private final String contactName;
  private final String contactEmail;
  private final Instant onboardedAt;
  private final LocalDate contractEndsOn;
  private final List<SubscribedService> services;
  private final List<Administrator> administrators;
  private final PendingInvitation pending;

  ClientView(
      ClientOrganisation client,
      List<SubscribedService> services,
      List<Administrator> administrators,
      PendingInvitation pending) {
    name = client.name();
    siren = client.siret().siren().grouped();
    siret = client.siret().grouped();
    street = client.street();
    town = client.town();
    contactName = client.contactName();
    contactEmail = client.contactEmail();
    onboardedAt = client.onboardedAt();
    contractEndsOn = client.contractEndsOn();
    this.services = services;
    this.administrators = administrators;
    this.pending = pending;
  }

  public String getName() {
    return name;
  }

  public String getSiren() {
    return siren;
  }

  public String getSiret() {
    return siret;
  }

  public String getStreet() {
    return street;
  }

  public String getTown() {
    return town;
  }

  public String getContactName() {
    return contactName;
  }

  public String getContactEmail() {
    return contactEmail;
  }

  public Instant getOnboardedAt() {
    return onboardedAt;
  }

  /** Null while no end is set. */
  public LocalDate getContractEndsOn() {
    return contractEndsOn;
  }

  public List<SubscribedService> getServices() {
    return services;
  }

  public List<Administrator> getAdministrators() {
    return administrators;
  }

  /** Null when no invitation waits. */
  public PendingInvitation getPending() {
    return pending;
  }
}
