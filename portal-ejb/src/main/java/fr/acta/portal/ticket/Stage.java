package fr.acta.portal.ticket;

import fr.acta.portal.mail.MailTemplate;

/** How near a deadline is, when a desk is reminded of it; the later, the graver. */
enum Stage {
  /** A week before the internal target. */
  TARGET(MailTemplate.DEADLINE_NEAR),
  /** Three days before the law's end. */
  LEGAL_END(MailTemplate.DEADLINE_NEAR),
  /** The day after: whoever answers for it hears of it too. */
  LATE(MailTemplate.DEADLINE_MISSED);

  private final MailTemplate template;

  Stage(MailTemplate template) {
    this.template = template;
  }

  MailTemplate template() {
    return template;
  }
}
