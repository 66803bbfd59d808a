package fr.acta.portal.web.undertaking;

import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.undertaking.MyUndertaking;
import fr.acta.portal.undertaking.Signature;
import fr.acta.portal.undertaking.UndertakingText;
import fr.acta.portal.web.shell.Language;
import fr.acta.portal.web.shell.Said;
import fr.acta.portal.web.shell.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Messages;

/** {@code /operator/undertaking}: the text with its consequences, and the signature. */
@Named
@RequestScoped
public class UndertakingPage {
  @Inject private MyUndertaking mine;
  @Inject private Language language;
  @Inject private Said said;
  @Inject private Words words;

  private UndertakingText text;
  private Signature signature;
  private String name;
  private String[] read = {};

  @PostConstruct
  void open() {
    text = new UndertakingText(language.getLocale());
    signature = mine.latest().orElse(null);
  }

  public String sign() {
    try {
      mine.sign(name, read.length > 0, language.getLocale());
    } catch (RuleBroken no) {
      String field = no.messageKey().equals("undertaking.unread") ? "read" : "name";
      Messages.addError("form:" + field, words.of(no.messageKey()));
      return null;
    }
    said.say("undertaking.signed");
    return "/operator/undertaking?faces-redirect=true";
  }

  public UndertakingText getText() {
    return text;
  }

  /** Null while she never signed. */
  public Signature getSignature() {
    return signature;
  }

  public boolean isInForce() {
    return signature != null && signature.isInForce();
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String[] getRead() {
    return read;
  }

  public void setRead(String[] read) {
    this.read = read;
  }
}
