/**
 * What a load balancer and a supervisor ask.
 *
 * <p>It stands in the web module because Payara Server looks for health checks nowhere else: in an
 * EAR's EJB module they would be passed over, and the server would call itself well.
 */
package fr.acta.portal.web.health;
