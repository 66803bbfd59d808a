/** Where a collaborator signs the undertaking of confidentiality. */
package fr.acta.portal.web.undertaking;
