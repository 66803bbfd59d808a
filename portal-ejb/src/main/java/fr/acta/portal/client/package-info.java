/**
 * Client organisations, the services they subscribe to, and how much of their staff's data each
 * service receives.
 *
 * <p>Controller or processor is recorded per subscription; the mode is the client's own choice and
 * never set by the operator.
 */
package fr.acta.portal.client;
