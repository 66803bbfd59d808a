package fr.acta.portal.client;

/**
 * The fourteen-digit number of one establishment: its organisation's SIREN and five digits. Spaces
 * between digits are dropped.
 *
 * @throws fr.acta.portal.tenancy.RuleBroken when it cannot be one
 */
public record Siret(String digits) {

  public Siret {
    digits = BusinessNumber.SIRET.digitsOf(digits);
  }

  public Siren siren() {
    return new Siren(digits.substring(0, 9));
  }

  public boolean isOf(Siren organisation) {
    return siren().equals(organisation);
  }

  /** As it is written on letters: "732 829 320 00074", with no-break spaces. */
  public String grouped() {
    return BusinessNumber.grouped(digits);
  }

  @Override
  public String toString() {
    return digits;
  }
}
