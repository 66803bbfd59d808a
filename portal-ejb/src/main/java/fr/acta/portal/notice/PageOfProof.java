package fr.acta.portal.notice;

import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.text.LongDate;
import fr.acta.portal.text.Paper;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What an inspector or the works council is shown: how many of the staff were informed of one
 * notice, in which way and when (GDPR art. 5(2); French labour code L.1222-4). It names nobody.
 */
public class PageOfProof {
  private final NoticeSheet notice;
  private final CampaignFigures figures;
  private final List<ProofFigures> ways;
  private final String fingerprint;
  private final Instant drawn;

  PageOfProof(
      NoticeSheet notice,
      CampaignFigures figures,
      List<ProofFigures> ways,
      String fingerprint,
      Instant drawn) {
    this.notice = notice;
    this.figures = figures;
    this.ways = ways;
    this.fingerprint = fingerprint;
    this.drawn = drawn;
  }

  public void write(Locale language, OutputStream out) throws IOException {
    boolean english = language.getLanguage().equals("en");
    Map<String, Object> model =
        Map.of(
            "organisation", notice.getOrganisation(),
            "service", notice.getService(),
            "number", notice.getNumber(),
            "published", day(notice.getPublishedAt(), language),
            "staff", figures.getStaff(),
            "informed", figures.getInformed(),
            "ways", ways.stream().map(way -> line(way, language)).toList(),
            "fingerprint", fingerprint,
            "drawn", day(drawn, language));
    Paper.print(PageOfProof.class, english ? "proof_en.ftl" : "proof_fr.ftl", model, out);
  }

  private static Map<String, Object> line(ProofFigures way, Locale language) {
    return Map.of(
        "how", way.getHow(),
        "people", way.getPeople(),
        "first", day(way.getFirst(), language),
        "last", day(way.getLast(), language));
  }

  private static String day(Instant at, Locale language) {
    return LongDate.of(LocalDate.ofInstant(at, LegalClock.PARIS), language);
  }
}
