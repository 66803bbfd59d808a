package fr.acta.portal.intake;

import fr.acta.portal.rightsrequest.Requester;
import fr.acta.portal.staff.file.PlainWords;

/** Two rows of one sheet that seem to be one request; the database asks the same of filed ones. */
final class SameRequest {
  private SameRequest() {}

  static boolean are(Recording one, Recording other) {
    if (one.right() != other.right() || !one.receivedOn().equals(other.receivedOn())) return false;
    Requester.Contact a = one.contact();
    Requester.Contact b = other.contact();
    boolean requester =
        a.email() == null || b.email() == null
            ? alike(a.name(), b.name())
            : a.email().equalsIgnoreCase(b.email());
    boolean organisation =
        a.organisation() == null
            || b.organisation() == null
            || alike(a.organisation(), b.organisation());
    return requester && organisation && alike(a.represents(), b.represents());
  }

  private static boolean alike(String one, String other) {
    return one == null || other == null
        ? one == other
        : PlainWords.of(one).equals(PlainWords.of(other));
  }
}
