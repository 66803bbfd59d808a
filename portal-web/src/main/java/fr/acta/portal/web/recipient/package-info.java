/** Pages of the recipients' register, which the DPO keeps. */
package fr.acta.portal.web.recipient;
