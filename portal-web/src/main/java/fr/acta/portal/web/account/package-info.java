/** Redeeming a code, choosing where to go, and saying how one wants to be reached. */
package fr.acta.portal.web.account;
