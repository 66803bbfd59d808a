/** The suppression list, as the DPO asks it. */
package fr.acta.portal.web.suppression;
