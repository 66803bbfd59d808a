/**
 * The duty to inform: notices and their versions, campaigns that invite people, and the proof that
 * each was informed (GDPR art. 13 and 14).
 *
 * <p>Only what is published can inform; a proof names the version that was shown.
 */
package fr.acta.portal.notice;
