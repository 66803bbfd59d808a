package fr.acta.portal.web.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who runs this portal and whom to write to, as every page says it. */
@Named
@ApplicationScoped
public class Settings {
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
