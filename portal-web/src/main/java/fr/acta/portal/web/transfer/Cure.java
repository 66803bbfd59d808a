package fr.acta.portal.web.transfer;

import fr.acta.portal.client.Subscription.Service;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import java.util.Arrays;

/** Where HR cures a reason of the gate. */
final class Cure {
  private Cure() {}

  /** Null where nothing is to be cured, or not by HR. */
  static String of(String reason, Service service) {
    String page =
        switch (reason) {
          case "GONE", "RESTRICTED", "OBJECTED", "ENDED", "ERASED" -> null;
          case "NO_RECIPIENT", "NO_UNDERTAKING", "NO_INSTRUCTIONS", "TOO_MANY_FIELDS" -> null;
          case "NO_MODE", "OTHER_MODE" -> "/hr/client/mode";
          case "NO_NOTICE" -> "/hr/notice";
          default -> "/hr/notice/campaign";
        };
    return page == null ? null : page + "?service=" + service;
  }

  /** The service that an address names. */
  static Service service(String name) {
    return Arrays.stream(Service.values())
        .filter(s -> s.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AccessDenied(Audience.HR));
  }
}
