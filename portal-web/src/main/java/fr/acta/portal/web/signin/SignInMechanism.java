package fr.acta.portal.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.OpenIdAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.openid.ClaimsDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.openid.LogoutDefinition;

/**
 * Sign-in by OpenID Connect. The caller's name is the subject; groups come from our own rows only,
 * so the groups claim is one that does not exist: the default one would merge the token's groups.
 */
@ApplicationScoped
@OpenIdAuthenticationMechanismDefinition(
    providerURI = "${signInSettings.provider}",
    clientId = "${signInSettings.client}",
    clientSecret = "${signInSettings.secret}",
    redirectURI = "${signInSettings.callback}",
    // true answers 500 right after the login; CallbackServlet goes back to the wanted page instead.
    redirectToOriginalResource = false,
    scope = {"openid", "profile"},
    claimsDefinition =
        @ClaimsDefinition(callerNameClaim = "sub", callerGroupsClaim = "no_groups_claim"),
    logout = @LogoutDefinition(notifyProvider = true, redirectURI = "${signInSettings.signedOut}"),
    jwksConnectTimeout = 5000,
    jwksReadTimeout = 5000)
public class SignInMechanism {}
