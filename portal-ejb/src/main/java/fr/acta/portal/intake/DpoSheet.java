package fr.acta.portal.intake;

import fr.acta.portal.intake.sheet.RequestSheet;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Takes over the requests that were open before the portal came, with their original dates. */
@Stateless
@TenantScoped(Audience.DPO)
@RolesAllowed("DPO")
public class DpoSheet {
  // The second of two confirmations waits, and then sees what the first one filed.
  private static final String ONE_AT_A_TIME =
      "select pg_advisory_xact_lock(hashtextextended('request sheet', 1))";

  @PersistenceContext private EntityManager em;
  @Inject private Intake intake;
  @Inject private SheetMatches matches;
  @Inject private Clock clock;

  /** What would become of each row; nothing is stored. */
  public SheetPlan plan(RequestSheet sheet) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), LegalClock.PARIS);
    List<SheetReading> rows =
        sheet.rows().stream().map(row -> new SheetReading(sheet, row, today)).toList();
    List<SheetReading> good = rows.stream().filter(row -> row.recording() != null).toList();
    Map<Integer, Candidate> people = matches.people(good);
    Map<Integer, String> filed = matches.same(good, people);
    List<PlannedRow> planned = new ArrayList<>();
    for (SheetReading row : rows) {
      int number = row.row().number();
      String same = filed.getOrDefault(number, earlier(row, planned));
      planned.add(new PlannedRow(row, people.get(number), same));
    }
    return new SheetPlan(planned, sheet.unread());
  }

  /** The row of the sheet that this one repeats. */
  private static String earlier(SheetReading row, List<PlannedRow> before) {
    return before.stream()
        .filter(other -> row.recording() != null && other.getOutcome() == PlannedRow.Outcome.OPENS)
        .filter(other -> SameRequest.are(row.recording(), other.recording()))
        .findFirst()
        .map(other -> String.valueOf(other.getNumber()))
        .orElse(null);
  }

  /**
   * Files every row that can be filed and is not yet, all or none. The same sheet again files
   * nothing.
   *
   * @return what became of each row
   */
  public SheetPlan open(RequestSheet sheet) {
    em.createNativeQuery(ONE_AT_A_TIME).getSingleResult();
    SheetPlan plan = plan(sheet);
    for (PlannedRow row : plan.of(PlannedRow.Outcome.OPENS)) {
      intake.takeOver(row.getWhose(), row.recording());
      // Each flush looks at all that is held: with hundreds of rows, at all of them for every one.
      em.flush();
      em.clear();
    }
    return plan;
  }
}
