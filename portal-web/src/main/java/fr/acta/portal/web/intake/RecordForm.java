package fr.acta.portal.web.intake;

import fr.acta.portal.datamap.Controller;
import fr.acta.portal.file.Purpose;
import fr.acta.portal.intake.Papers;
import fr.acta.portal.intake.Recording;
import fr.acta.portal.rightsrequest.AnswerBy;
import fr.acta.portal.rightsrequest.Channel;
import fr.acta.portal.rightsrequest.Requester;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.ticket.Right;
import fr.acta.portal.web.file.UploadField;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a desk typed of a request; it becomes a {@link Recording} or names the first wrong field.
 */
public class RecordForm {
  private Right right;
  private String[] holders = {Controller.CLIENT.name(), Controller.OPERATOR.name()};
  private Channel channel = Channel.POST;
  private String receivedOn;
  private String words;
  private String language = "fr";
  private AnswerBy answerBy;
  private String name;
  private String email;
  private String address;
  private String organisation;
  private String represents;
  private final UploadField letter = new UploadField("form:letter");
  private final UploadField mandate = new UploadField("form:mandate");

  Recording recording() {
    List<Controller> whose = Arrays.stream(holders).map(Controller::valueOf).toList();
    Requester.Contact contact =
        new Requester.Contact(name, email, address, organisation, represents);
    return new Recording(
        right, whose, channel, day(), words, Locale.forLanguageTag(language), answerBy, contact);
  }

  Papers papers() {
    return new Papers(letter.getUploads(), mandate.getUploads());
  }

  /** The field that this kind of file came from. */
  UploadField fieldOf(Purpose purpose) {
    return purpose == Purpose.MANDATE ? mandate : letter;
  }

  private LocalDate day() {
    if (receivedOn == null || receivedOn.isBlank()) return null;
    try {
      return LocalDate.parse(receivedOn.strip());
    } catch (DateTimeParseException e) {
      throw new RuleBroken("intake.day", receivedOn);
    }
  }

  /** The field that a rule is about, so that its error stands beside it. */
  static String fieldOf(String messageKey) {
    return switch (messageKey) {
      case "intake.right" -> "right";
      case "intake.channel" -> "channel";
      case "intake.day", "intake.future", "intake.old" -> "receivedOn";
      case "intake.words", "rightsrequest.words.tooLong" -> "words";
      case "rightsrequest.requester.name" -> "name";
      case "intake.mandateForNobody" -> "represents";
      case "mail.address.missing", "mail.address.invalid", "suppression.address" -> "email";
      case "rightsrequest.requester.long" -> "address";
      default -> "answerBy";
    };
  }

  public UploadField getLetter() {
    return letter;
  }

  public UploadField getMandate() {
    return mandate;
  }

  public Right getRight() {
    return right;
  }

  public void setRight(Right right) {
    this.right = right;
  }

  public String[] getHolders() {
    return holders;
  }

  public void setHolders(String[] holders) {
    this.holders = holders;
  }

  public Channel getChannel() {
    return channel;
  }

  public void setChannel(Channel channel) {
    this.channel = channel;
  }

  public String getReceivedOn() {
    return receivedOn;
  }

  public void setReceivedOn(String receivedOn) {
    this.receivedOn = receivedOn;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public AnswerBy getAnswerBy() {
    return answerBy;
  }

  public void setAnswerBy(AnswerBy answerBy) {
    this.answerBy = answerBy;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getAddress() {
    return address;
  }

  public void setAddress(String address) {
    this.address = address;
  }

  public String getOrganisation() {
    return organisation;
  }

  public void setOrganisation(String organisation) {
    this.organisation = organisation;
  }

  public String getRepresents() {
    return represents;
  }

  public void setRepresents(String represents) {
    this.represents = represents;
  }
}
