package fr.acta.portal.notice;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import fr.acta.portal.text.LongDate;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The letters as one tagged PDF (PDF/UA): two to a page, cut lines between. A letter never carries
 * the employee number: that is what its holder must know.
 */
public final class SlipSheet {
  private static final Configuration TEMPLATES = new Configuration(Configuration.VERSION_2_3_34);
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  static {
    TEMPLATES.setClassForTemplateLoading(SlipSheet.class, "");
    TEMPLATES.setDefaultEncoding("UTF-8");
    TEMPLATES.setOutputFormat(HTMLOutputFormat.INSTANCE);
    TEMPLATES.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    TEMPLATES.setLogTemplateExceptions(false);
  }

  private SlipSheet() {}

  /**
   * @param portal the portal's address, as people type it
   */
  public static void write(Letters letters, String portal, OutputStream out) throws IOException {
    PdfRendererBuilder pdf = new PdfRendererBuilder();
    pdf.usePdfUaAccessibility(true);
    pdf.useFont(SlipSheet::font, "Liberation Sans");
    pdf.withProducer("portal");
    pdf.withHtmlContent(html(letters, portal), null);
    pdf.toStream(out);
    pdf.run();
  }

  private static InputStream font() {
    return PDDocument.class.getResourceAsStream(FONT);
  }

  private static String html(Letters letters, String portal) {
    Map<String, String> essentials =
        letters.getNotice().getSections().stream()
            .collect(
                Collectors.toMap(
                    NoticeSheet.Section::getItem, s -> s.getFr().lines().findFirst().orElse("")));
    Map<String, Object> model =
        Map.of(
            "portal", portal,
            "organisation", letters.getNotice().getOrganisation(),
            "service", letters.getNotice().getService(),
            "essentials", essentials,
            "slips", letters.getSlips().stream().map(SlipSheet::line).toList());
    StringWriter html = new StringWriter();
    try {
      TEMPLATES.getTemplate("slips.ftl").process(model, html);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TemplateException e) {
      throw new IllegalStateException("letters", e);
    }
    return html.toString();
  }

  private static Map<String, String> line(Slip slip) {
    return Stream.of(
            Map.entry("name", slip.getName()),
            Map.entry("code", slip.getCode()),
            Map.entry("until", LongDate.of(slip.getLastDay(), Locale.FRENCH)),
            Map.entry("untilEnglish", LongDate.of(slip.getLastDay(), Locale.ENGLISH)))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
