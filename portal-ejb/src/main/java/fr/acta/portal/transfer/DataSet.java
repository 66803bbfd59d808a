package fr.acta.portal.transfer;

import fr.acta.portal.client.ModeChoice.Mode;
import fr.acta.portal.client.Subscription.Service;
import java.util.List;

/**
 * The columns that leave for a service in each mode. The tables of the database can hold these and
 * no others; a test holds the two against each other.
 */
public final class DataSet {
  public static final String PSEUDONYM = "PSEUDONYM";
  public static final String FIGURES = "FIGURES";

  /** Every column of any mode, in the order in which a page shows them. */
  public static final List<String> COLUMNS =
      List.of(
          "LAST_NAME",
          "FIRST_NAME",
          "WORK_EMAIL",
          PSEUDONYM,
          "JOB_TITLE",
          "ESTABLISHMENT",
          FIGURES);

  private DataSet() {}

  public static List<String> of(Service service, Mode mode) {
    return switch (mode) {
      case ANONYMOUS -> List.of("ESTABLISHMENT", FIGURES);
      case SEMI_NOMINATIVE -> List.of(PSEUDONYM, "JOB_TITLE", "ESTABLISHMENT");
      case NOMINATIVE -> named(service);
    };
  }

  private static List<String> named(Service service) {
    return switch (service) {
      case E_LEARNING -> List.of("LAST_NAME", "FIRST_NAME", "WORK_EMAIL", "JOB_TITLE");
      case ACCIDENT_DECLARATION -> List.of("LAST_NAME", "FIRST_NAME", "JOB_TITLE", "ESTABLISHMENT");
      case ACCOMPANIMENT ->
          List.of("LAST_NAME", "FIRST_NAME", "WORK_EMAIL", "JOB_TITLE", "ESTABLISHMENT");
    };
  }
}
