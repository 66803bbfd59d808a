package fr.acta.portal.notice;

import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.text.LongDate;
import fr.acta.portal.text.Paper;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Whoever is to come to a meeting, and what it is about; to be signed by those who came. */
public class AttendanceList {
  private final NoticeSheet notice;
  // null for all sites
  private final String site;
  private final List<InformedPerson> people;

  AttendanceList(NoticeSheet notice, String site, List<InformedPerson> people) {
    this.notice = notice;
    this.site = site;
    this.people = people;
  }

  /** By name alone: a sheet that goes round shows nobody's number. */
  public void write(OutputStream out) throws IOException {
    Map<String, Object> model = new HashMap<>();
    model.put("organisation", notice.getOrganisation());
    model.put("site", site);
    model.put("service", notice.getService());
    model.put("number", notice.getNumber());
    model.put(
        "published",
        LongDate.of(LocalDate.ofInstant(notice.getPublishedAt(), LegalClock.PARIS), Locale.FRENCH));
    model.put("people", people.stream().map(InformedPerson::getName).toList());
    Paper.print(AttendanceList.class, "attendance.ftl", model, out);
  }
}
