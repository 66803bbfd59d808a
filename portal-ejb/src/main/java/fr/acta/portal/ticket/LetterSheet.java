package fr.acta.portal.ticket;

import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.text.LongDate;
import fr.acta.portal.text.Paper;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Letters as one tagged PDF (PDF/UA), each on pages of its own, addressed for a window envelope.
 */
public final class LetterSheet {
  private LetterSheet() {}

  /**
   * @param sender as on a letterhead, a line each
   */
  public static void write(List<LetterView> letters, List<String> sender, OutputStream out)
      throws IOException {
    Map<String, Object> model =
        Map.of("sender", sender, "letters", letters.stream().map(LetterSheet::letter).toList());
    Paper.print(LetterSheet.class, "letters.ftl", model, out);
  }

  private static Map<String, Object> letter(LetterView letter) {
    Locale language = letter.getLanguage();
    LocalDate day = LocalDate.ofInstant(letter.getWrittenAt(), LegalClock.PARIS);
    return Map.of(
        "language", language.getLanguage(),
        "recipient", letter.getRecipient(),
        "address", letter.addressLines(),
        "reference", letter.getReference(),
        "day", LongDate.of(day, language),
        "paragraphs", letter.paragraphs().stream().map(p -> p.lines().toList()).toList());
  }
}
