/** The first screen of HR. */
package fr.acta.portal.web.home;
