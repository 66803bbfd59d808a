package fr.acta.portal.ticket;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.text.LongDate;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Letters as one tagged PDF (PDF/UA), each on pages of its own, addressed for a window envelope.
 */
public final class LetterSheet {
  private static final Configuration TEMPLATES = new Configuration(Configuration.VERSION_2_3_34);
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  static {
    TEMPLATES.setClassForTemplateLoading(LetterSheet.class, "");
    TEMPLATES.setDefaultEncoding("UTF-8");
    TEMPLATES.setOutputFormat(HTMLOutputFormat.INSTANCE);
    TEMPLATES.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    TEMPLATES.setLogTemplateExceptions(false);
  }

  private LetterSheet() {}

  /**
   * @param sender as on a letterhead, a line each
   */
  public static void write(List<LetterView> letters, List<String> sender, OutputStream out)
      throws IOException {
    PdfRendererBuilder pdf = new PdfRendererBuilder();
    pdf.usePdfUaAccessibility(true);
    pdf.useFont(() -> PDDocument.class.getResourceAsStream(FONT), "Liberation Sans");
    pdf.withProducer("portal");
    pdf.withHtmlContent(html(letters, sender), null);
    pdf.toStream(out);
    pdf.run();
  }

  private static String html(List<LetterView> letters, List<String> sender) {
    StringWriter html = new StringWriter();
    Map<String, Object> model =
        Map.of("sender", sender, "letters", letters.stream().map(LetterSheet::letter).toList());
    try {
      TEMPLATES.getTemplate("letters.ftl").process(model, html);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TemplateException e) {
      throw new IllegalStateException("letters", e);
    }
    return html.toString();
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
