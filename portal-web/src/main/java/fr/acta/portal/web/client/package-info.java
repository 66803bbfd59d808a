/** The operator's pages: the clients, a new one, one with its services and administrators. */
package fr.acta.portal.web.client;
