/** Signing in through the identity provider, landing in the right part, signing out. */
package fr.acta.portal.web.signin;
