package fr.acta.portal.account;

import fr.acta.portal.tenancy.SignedInCaller;
import fr.acta.portal.tenancy.TenantEntity;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;

/**
 * The groups of whoever signs in: the audiences our own rows give them, asked once a login. Each
 * call asks the wall again.
 */
@ApplicationScoped
public class AccountGroups implements IdentityStore {
  private static final String SIGNED_IN =
      "select audience from portal.signed_in(cast(? as uuid), ?, ?, nullif(?, ''), nullif(?, ''), ?)";

  @Resource(lookup = "jdbc/portal")
  private DataSource database;

  @Inject private SignedInCaller caller;
  @Inject private Clock clock;

  @Override
  public Set<ValidationType> validationTypes() {
    return EnumSet.of(ValidationType.PROVIDE_GROUPS);
  }

  @Override
  public Set<String> getCallerGroups(CredentialValidationResult result) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(SIGNED_IN)) {
      statement.setString(1, TenantEntity.newId().toString());
      statement.setString(2, caller.issuer());
      statement.setString(3, caller.subject());
      statement.setString(4, caller.claim("name"));
      statement.setString(5, caller.claim("email"));
      statement.setTimestamp(6, Timestamp.from(clock.instant()));
      Set<String> audiences = new HashSet<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) audiences.add(rows.getString(1));
      }
      return audiences;
    } catch (SQLException e) {
      throw new IllegalStateException("The accounts cannot be asked", e);
    }
  }
}
