package fr.acta.portal.staff.file;

import fr.acta.portal.suppression.Telephone;

/**
 * A telephone number, as E.164, written as the suppression list reads it. Without a country code it
 * is French.
 */
final class PhoneRule {
  private PhoneRule() {}

  static String read(String cell) {
    return Telephone.e164(cell).orElseThrow(() -> BadValue.of("phone"));
  }
}
