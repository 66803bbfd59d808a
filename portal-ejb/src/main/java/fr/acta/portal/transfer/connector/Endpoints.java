package fr.acta.portal.transfer.connector;

import fr.acta.portal.client.Subscription.Service;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where the recipient listens, by service: {@code portal.connector.urls} is {@code
 * E_LEARNING=https://… ACCOMPANIMENT=https://…}. A service without one is served by file alone.
 */
@Dependent
public class Endpoints {
  @Inject
  @ConfigProperty(name = "portal.connector.urls")
  private Optional<String> urls;

  /**
   * @throws IllegalStateException for an address that is not https: names never travel in clear
   */
  public Optional<URI> of(Service service) {
    return of(service.name());
  }

  /** Of a system outside the portal, by the name that the register has for its connector. */
  public Optional<URI> of(String name) {
    return urls.stream()
        .flatMap(all -> Arrays.stream(all.split("\\s+")))
        .filter(one -> one.startsWith(name + "="))
        .map(one -> secure(URI.create(one.substring(name.length() + 1))))
        .findFirst();
  }

  private static URI secure(URI address) {
    if (!"https".equals(address.getScheme()))
      throw new IllegalStateException("portal.connector.urls: only https");
    return address;
  }
}
