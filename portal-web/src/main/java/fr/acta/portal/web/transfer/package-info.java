/** Pages of what is handed to the services: HR transmits, the person sees who received what. */
package fr.acta.portal.web.transfer;
