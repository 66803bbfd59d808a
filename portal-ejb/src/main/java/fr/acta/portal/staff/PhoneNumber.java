package fr.acta.portal.staff;

import fr.acta.portal.tenancy.RuleBroken;

/**
 * A telephone number as it was typed, with plain spaces.
 *
 * @throws RuleBroken when it has fewer than 8 or more than 15 digits, or something else in it
 */
public record PhoneNumber(String text) {
  public PhoneNumber {
    text = text == null ? "" : text.replaceAll("[\\s\\h]+", " ").strip();
    int digits = text.replaceAll("[^0-9]", "").length();
    if (!text.matches("\\+?[0-9 ().-]+") || digits < 8 || digits > 15)
      throw new RuleBroken("account.phone.invalid", text);
  }

  @Override
  public String toString() {
    return "PhoneNumber[masked]";
  }
}
