package fr.acta.portal.mailbox;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.util.Locale;
import java.util.Set;

/** Whether a human wrote it: answering a program that answers would never end (RFC 3834). */
final class MailNature {
  private static final Set<String> BULK = Set.of("bulk", "junk", "auto_reply");

  private final Message message;
  private final String own;

  MailNature(Message message, String own) {
    this.message = message;
    this.own = own;
  }

  /** Null for one that a human wrote. */
  WhyAside of(String sender) throws MessagingException {
    if (sender.equalsIgnoreCase(own)) return WhyAside.OWN;
    if (isBounce(sender)) return WhyAside.BOUNCE;
    if (has("List-Id") || has("List-Unsubscribe") || "list".equals(header("Precedence")))
      return WhyAside.LIST;
    if (isCalendar()) return WhyAside.CALENDAR;
    String submitted = header("Auto-Submitted");
    boolean automatic =
        submitted != null && !submitted.startsWith("no")
            || has("X-Autoreply")
            || has("X-Autorespond")
            || BULK.contains(String.valueOf(header("Precedence")))
            || MailReader.isType(message, "multipart/report");
    return automatic ? WhyAside.AUTOMATIC : null;
  }

  private boolean isBounce(String sender) throws MessagingException {
    String local = sender.toLowerCase(Locale.ROOT).replaceAll("@.*", "");
    String type = String.valueOf(message.getContentType()).toLowerCase(Locale.ROOT);
    return "<>".equals(header("Return-Path"))
        || local.equals("mailer-daemon")
        || local.equals("postmaster")
        || type.startsWith("multipart/report") && type.contains("delivery-status");
  }

  /** Of the whole mail or of its first alternatives; a meeting that hangs on a letter is none. */
  private boolean isCalendar() {
    return MailReader.isType(message, "text/calendar")
        || MailReader.isType(message, "multipart/alternative")
            && MailBody.parts(message).stream()
                .anyMatch(part -> MailReader.isType(part, "text/calendar"));
  }

  private boolean has(String name) throws MessagingException {
    return message.getHeader(name) != null;
  }

  private String header(String name) throws MessagingException {
    String[] values = message.getHeader(name);
    return values == null ? null : values[0].strip().toLowerCase(Locale.ROOT);
  }
}
