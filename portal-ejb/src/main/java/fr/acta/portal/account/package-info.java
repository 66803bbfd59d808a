/**
 * Accounts, known by the issuer and subject of their sign-in, and the invitations that bind them to
 * a person or an organisation.
 *
 * <p>Keycloak says who somebody is; only these rows say what they may do.
 */
package fr.acta.portal.account;
