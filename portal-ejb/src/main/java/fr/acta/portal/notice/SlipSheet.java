package fr.acta.portal.notice;

import fr.acta.portal.text.LongDate;
import fr.acta.portal.text.Paper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The letters as one PDF: two to a page, cut lines between. A letter never carries the employee
 * number: that is what its holder must know.
 */
public final class SlipSheet {
  private SlipSheet() {}

  /**
   * @param portal the portal's address, as people type it
   */
  public static void write(Letters letters, String portal, OutputStream out) throws IOException {
    NoticeSheet notice = letters.getNotice();
    Map<String, String> essentials =
        notice.getSections().stream()
            .collect(
                Collectors.toMap(
                    NoticeSheet.Section::getItem, s -> s.getFr().lines().findFirst().orElse("")));
    Map<String, Object> model =
        Map.of(
            "portal", portal,
            "organisation", notice.getOrganisation(),
            "service", notice.getService(),
            "essentials", essentials,
            "slips", letters.getSlips().stream().map(SlipSheet::line).toList());
    Paper.print(SlipSheet.class, "slips.ftl", model, out);
  }

  private static Map<String, String> line(Slip slip) {
    return Map.of(
        "name", slip.getName(),
        "code", slip.getCode(),
        "until", LongDate.of(slip.getLastDay(), Locale.FRENCH),
        "untilEnglish", LongDate.of(slip.getLastDay(), Locale.ENGLISH));
  }
}
