package fr.acta.portal.intake;

import fr.acta.portal.rightsrequest.AnswerBy;
import fr.acta.portal.rightsrequest.Channel;
import fr.acta.portal.rightsrequest.Received;
import fr.acta.portal.rightsrequest.RequestDraft;
import fr.acta.portal.rightsrequest.Requester;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.TenantEntity;
import fr.acta.portal.ticket.Right;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** What somebody without an account sent, until it becomes a request. */
@Entity
@Table(name = "form_request", schema = "portal")
public class FormRequest extends TenantEntity {
  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private Right kind;

  @Column(updatable = false)
  private String name;

  @Column(updatable = false)
  private String email;

  @Column(updatable = false)
  private String address;

  @Column(updatable = false)
  private String organisation;

  @Column(updatable = false)
  private String represents;

  @Column(updatable = false)
  private String words;

  @Enumerated(EnumType.STRING)
  @Column(name = "answer_by", updatable = false)
  private AnswerBy answerBy;

  @Column(updatable = false)
  private String language;

  @Column(name = "code_hash", updatable = false)
  private byte[] codeHash;

  @Column(name = "sent_at", updatable = false)
  private Instant sentAt;

  // Only the database confirms, by the code's hash.
  @Column(name = "confirmed_at", updatable = false)
  private Instant confirmedAt;

  protected FormRequest() {}

  /**
   * @param codeHash of the code mailed to her; null where there is only a postal address, which
   *     nothing can confirm before the answer reaches it
   */
  FormRequest(
      UUID operator,
      Requester.Contact contact,
      Right right,
      String words,
      Locale language,
      byte[] codeHash,
      Instant now) {
    super(operator);
    if (right == null) throw new RuleBroken("intake.right");
    if (words == null || words.isBlank()) throw new RuleBroken("intake.words");
    if (words.length() > RequestDraft.LONGEST_WORDS)
      throw new RuleBroken("rightsrequest.words.tooLong", RequestDraft.LONGEST_WORDS);
    if (right.isObeyed() && contact.email() == null) throw new RuleBroken("suppression.address");
    this.kind = right;
    this.name = contact.name();
    this.email = contact.email();
    this.address = contact.address();
    this.organisation = contact.organisation();
    this.represents = contact.represents();
    this.words = words.strip();
    this.answerBy = contact.email() == null ? AnswerBy.POST : AnswerBy.EMAIL;
    this.language = language.getLanguage().equals("en") ? "en" : "fr";
    this.codeHash = contact.email() == null ? null : codeHash.clone();
    this.sentAt = now;
    this.confirmedAt = contact.email() == null ? now : null;
  }

  /** The day it was sent is the day of receipt, however late the address was confirmed. */
  Received received() {
    return Received.ofUnknown(
        tenantId(),
        new Requester.Contact(name, email, address, organisation, represents),
        kind,
        words,
        sentAt,
        Locale.forLanguageTag(language),
        Channel.FORM,
        answerBy);
  }
}
