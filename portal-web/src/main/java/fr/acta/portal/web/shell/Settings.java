package fr.acta.portal.web.shell;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who runs this portal and whom to write to, as every page says it. */
@Named
@ApplicationScoped
public class Settings {
  @Inject private ServletContext context;

  @Inject
  @ConfigProperty(name = "portal.operator.name")
  private String operatorName;

  @Inject
  @ConfigProperty(name = "portal.dpo.name")
  private String dpoName;

  @Inject
  @ConfigProperty(name = "portal.dpo.email")
  private String dpoEmail;

  @Inject
  @ConfigProperty(name = "portal.dpo.phone")
  private String dpoPhone;

  @Inject
  @ConfigProperty(name = "portal.dpo.address")
  private Optional<String> dpoAddress;

  @Inject
  @ConfigProperty(name = "portal.url")
  private String url;

  private String release;

  /** Changes whenever the style sheet or the script does, so that no browser keeps an old one. */
  @PostConstruct
  void summarise() {
    CRC32 sum = new CRC32();
    for (String name : List.of("portal.css", "portal.js")) {
      try (InputStream file = context.getResourceAsStream("/resources/portal/" + name)) {
        sum.update(file.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    release = Long.toHexString(sum.getValue());
  }

  public String getRelease() {
    return release;
  }

  /** The portal's address, without a trailing slash. */
  public String getUrl() {
    return url;
  }

  public String getOperatorName() {
    return operatorName;
  }

  public String getDpoName() {
    return dpoName;
  }

  public String getDpoEmail() {
    return dpoEmail;
  }

  public String getDpoPhone() {
    return dpoPhone;
  }

  /** Postal address on one line; empty when letters go through the operator's address only. */
  public String getDpoAddress() {
    return dpoAddress.orElse("");
  }
}
