/**
 * The first screen of the client's HR: what there is to do, with numbers, and how far each service
 * is. It reads other features' facts and changes nothing.
 */
package fr.acta.portal.home;
