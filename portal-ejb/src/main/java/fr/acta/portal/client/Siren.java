package fr.acta.portal.client;

/**
 * The nine-digit number of a French organisation. Spaces between digits are dropped.
 *
 * @throws fr.acta.portal.tenancy.RuleBroken when it cannot be one
 */
public record Siren(String digits) {

  public Siren {
    digits = BusinessNumber.SIREN.digitsOf(digits);
  }

  /** As it is written on letters: "732 829 320", with no-break spaces. */
  public String grouped() {
    return BusinessNumber.grouped(digits);
  }

  @Override
  public String toString() {
    return digits;
  }
}
