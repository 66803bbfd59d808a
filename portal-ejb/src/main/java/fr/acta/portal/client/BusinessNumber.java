package fr.acta.portal.client;

import fr.acta.portal.tenancy.RuleBroken;

/** The two numbers INSEE gives, and what makes one of them well formed. */
enum BusinessNumber {
  SIREN(9),
  SIRET(14);

  /** La Poste has more offices than check digits allow: their digits add up to a multiple of 5. */
  private static final String LA_POSTE = "356000000";

  private final int length;

  BusinessNumber(int length) {
    this.length = length;
  }

  String digitsOf(String typed) {
    String value = typed == null ? "" : typed.replaceAll("[\\s\\h]", "");
    if (value.isEmpty()) {
      throw new RuleBroken("client.number.missing", name(), "", length);
    }
    if (!value.matches("[0-9]+")) {
      throw new RuleBroken("client.number.digits", name(), typed, length);
    }
    if (value.length() != length) {
      throw new RuleBroken("client.number.length", name(), typed, length, value.length());
    }
    if (!isControlled(value)) {
      throw new RuleBroken("client.number.control", name(), typed, length);
    }
    return value;
  }

  private boolean isControlled(String digits) {
    if (digits.startsWith("000000000")) {
      return false; // passes Luhn, and is what people type to get past a field
    }
    if (this == SIRET && digits.startsWith(LA_POSTE)) {
      return luhn(digits) || digits.chars().map(Character::getNumericValue).sum() % 5 == 0;
    }
    return luhn(digits) && (this == SIREN || luhn(digits.substring(0, SIREN.length)));
  }

  private static boolean luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighted = i % 2 == 0 ? digit : 2 * digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum % 10 == 0;
  }

  static String grouped(String digits) {
    return digits.replaceAll("(?<=^(?:.{3}|.{6}|.{9}))(?=.)", "\u00a0");
  }
}
