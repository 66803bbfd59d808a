/**
 * What a person asks under the GDPR: her draft, her request, and where each part of it goes.
 *
 * <p>A request is one file for her and one ticket for each desk that decides; {@link
 * fr.acta.portal.rightsrequest.Routing} is the whole rule. Filing is one transaction: request,
 * tickets, evidence and mails.
 */
package fr.acta.portal.rightsrequest;
