/** The pages of the register of systems outside the portal, and of what each is asked. */
package fr.acta.portal.web.outside;
