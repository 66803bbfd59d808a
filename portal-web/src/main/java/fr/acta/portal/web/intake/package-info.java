/**
 * Where desks write down what came by post, by telephone or at the counter, and find whose it is.
 */
package fr.acta.portal.web.intake;
