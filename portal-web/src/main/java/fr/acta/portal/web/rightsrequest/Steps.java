package fr.acta.portal.web.rightsrequest;

import fr.acta.portal.rightsrequest.Draft;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.ticket.Right;
import java.util.Arrays;

/** The pages of a request in their order; the address says which right it is for. */
final class Steps {
  private Steps() {}

  /** What stands in an address, and is one that she may exercise. */
  static Right right(String name) {
    return Arrays.stream(Right.values())
        .filter(right -> right.isHers() && right.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AccessDenied(Audience.PERSON));
  }

  /** After she chose the right. */
  static String first(Right right) {
    return switch (right.choice()) {
      case VALUES -> "/me/request/choose";
      case ITEMS, HOLDERS, GIVEN -> page("about", right);
      case NOTHING -> page(right.isObeyed() ? "check" : "tell", right);
    };
  }

  /** Where she left off. */
  static String resume(Draft draft) {
    Right right = draft.getRight();
    if (draft.isComplete()) return page("check", right);
    if (right == Right.RECTIFICATION) return "/me/request/details";
    return draft.isWordsMissing() ? page("tell", right) : first(right);
  }

  static String page(String name, Right right) {
    return "/me/request/" + name + "?right=" + right;
  }

  /** The outcome that leads there. */
  static String to(String address) {
    return address + (address.contains("?") ? "&" : "?") + "faces-redirect=true";
  }
}
