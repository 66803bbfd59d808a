package fr.acta.portal.mail;

import fr.acta.portal.tenancy.RuleBroken;
import java.util.regex.Pattern;

/**
 * An address that a mail can go to; surrounding spaces are dropped, and nothing in it can start a
 * second header.
 *
 * @throws RuleBroken when it cannot be one
 */
public record EmailAddress(String text) {
  private static final Pattern FORM =
      Pattern.compile(
          "[^\\p{Cntrl}\\s@<>()\\[\\],;:\\\\\"]{1,64}@([\\p{L}\\p{N}-]+\\.)+\\p{L}[\\p{L}\\p{N}-]+");
  private static final int LONGEST = 254;

  public EmailAddress {
    text = text == null ? "" : text.replaceAll("^[\\s\\h]+|[\\s\\h]+$", "");
    if (text.isEmpty()) throw new RuleBroken("mail.address.missing");
    if (text.length() > LONGEST || !FORM.matcher(text).matches())
      throw new RuleBroken("mail.address.invalid", text);
  }

  @Override
  public String toString() {
    return "EmailAddress[masked]";
  }
}
