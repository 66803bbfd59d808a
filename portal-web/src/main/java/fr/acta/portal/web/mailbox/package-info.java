/** What arrived in the mailbox and opened nothing. */
package fr.acta.portal.web.mailbox;
