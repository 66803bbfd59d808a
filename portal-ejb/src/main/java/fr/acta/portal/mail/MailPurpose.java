package fr.acta.portal.mail;

/** Why a mail is sent, which decides whether somebody may have objected to it. */
enum MailPurpose {
  /** Belongs to what she or the law asked for. */
  SERVICE,
  /** Sells something: never to somebody on the suppression list (GDPR art. 21(3)). */
  PROSPECTING
}
