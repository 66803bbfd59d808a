/** Pages of the notices: HR writes, publishes and invites; the person reads. */
package fr.acta.portal.web.notice;
