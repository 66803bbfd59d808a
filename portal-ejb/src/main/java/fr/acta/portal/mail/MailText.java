package fr.acta.portal.mail;

import freemarker.core.PlainTextOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/**
 * A mail rendered from its template: the first line is the subject, the rest after an empty line
 * the body.
 */
record MailText(String subject, String body) {
  private static final Configuration TEMPLATES = new Configuration(Configuration.VERSION_2_3_34);

  static {
    TEMPLATES.setClassForTemplateLoading(MailText.class, "");
    TEMPLATES.setDefaultEncoding("UTF-8");
    TEMPLATES.setOutputFormat(PlainTextOutputFormat.INSTANCE);
    TEMPLATES.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    TEMPLATES.setLogTemplateExceptions(false);
  }

  /** Both, one below the other. */
  MailText and(MailText other) {
    return new MailText(subject + " / " + other.subject, body + "\n———\n\n" + other.body);
  }

  static MailText of(MailTemplate template, Locale language, Map<String, ?> model) {
    StringWriter out = new StringWriter();
    try {
      TEMPLATES.getTemplate(template.fileName(language)).process(model, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TemplateException e) {
      throw new IllegalStateException("mail template " + template, e);
    }
    String[] parts = out.toString().split("\n", 2);
    return new MailText(parts[0].strip(), parts[1].strip() + "\n");
  }
}
