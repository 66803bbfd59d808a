package fr.acta.portal.text;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A template made a tagged PDF (PDF/UA) in Liberation Sans, which is embedded. Its language, title,
 * subject and author are those of the template's page.
 */
public final class Paper {
  private static final Configuration TEMPLATES = new Configuration(Configuration.VERSION_2_3_34);
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  static {
    TEMPLATES.setClassForTemplateLoading(Paper.class, "/");
    TEMPLATES.setDefaultEncoding("UTF-8");
    TEMPLATES.setOutputFormat(HTMLOutputFormat.INSTANCE);
    TEMPLATES.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    TEMPLATES.setLogTemplateExceptions(false);
  }

  private Paper() {}

  /**
   * @param template a file beside its owner's class
   */
  public static void print(Class<?> owner, String template, Map<String, ?> model, OutputStream out)
      throws IOException {
    PdfRendererBuilder pdf = new PdfRendererBuilder();
    pdf.usePdfUaAccessibility(true);
    pdf.useFont(Paper::font, "Liberation Sans");
    pdf.withProducer("portal");
    pdf.withHtmlContent(html(owner, template, model), null);
    pdf.toStream(out);
    pdf.run();
  }

  private static InputStream font() {
    return PDDocument.class.getResourceAsStream(FONT);
  }

  private static String html(Class<?> owner, String template, Map<String, ?> model) {
    StringWriter html = new StringWriter();
    try {
      String path = owner.getPackageName().replace('.', '/') + "/" + template;
      TEMPLATES.getTemplate(path).process(model, html);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TemplateException e) {
      throw new IllegalStateException(template, e);
    }
    return html.toString();
  }
}
