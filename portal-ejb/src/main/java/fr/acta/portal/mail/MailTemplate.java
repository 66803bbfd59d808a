package fr.acta.portal.mail;

import java.util.Locale;

/** Every mail the portal sends; each has a text in French and one in English beside this class. */
public enum MailTemplate {
  HR_INVITATION,
  PERSON_INVITATION,
  NOTICE_TO_READ,
  REQUEST_RECEIVED,
  REQUEST_RECORDED,
  NEW_TICKET,
  QUESTION_ASKED,
  SUSPENDING_QUESTION,
  ANSWER_READY,
  DEADLINE_EXTENDED,
  TICKET_REOPENED,
  CLIENT_REMINDER,
  INSTRUCTION_GIVEN,
  INSTRUCTION_DONE,
  OPINION_ASKED,
  OPINION_GIVEN,
  RECALL_STARTED,
  RECALL_LATE,
  RECIPIENT_TOLD,
  RECIPIENTS_LATE,
  OUTSIDE_ASKED,
  OUTSIDE_LATE,
  DEADLINE_NEAR,
  DEADLINE_MISSED,
  FORM_CONFIRMATION,
  ANSWER_BY_MAIL,
  LIST_DEPOSIT,
  LIST_TURNED_AWAY,
  INFORMATION_UNFINISHED,
  QUARANTINE_ENDS;

  /** A template that sells something says so by overriding this. */
  MailPurpose purpose() {
    return MailPurpose.SERVICE;
  }

  /** Goes to everybody at once, so it lets pass what one person waits for. */
  boolean isBulk() {
    return this == PERSON_INVITATION || this == NOTICE_TO_READ;
  }

  String fileName(Locale language) {
    return name().toLowerCase(Locale.ROOT)
        + (language.getLanguage().equals("en") ? "_en" : "_fr")
        + ".ftl";
  }
}
