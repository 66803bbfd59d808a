package fr.acta.portal.web.answer;

import fr.acta.portal.answer.PortabilitySchema;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The format of what people take with them, for anybody who wants to read it. */
@WebServlet("/portability-schema.json")
public class PortabilitySchemaServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject
  @ConfigProperty(name = "portal.url")
  private transient String portal;

  @Override
  protected void doGet(HttpServletRequest q, HttpServletResponse r) throws IOException {
    byte[] schema = PortabilitySchema.of(portal).toString().getBytes(StandardCharsets.UTF_8);
    r.setContentType("application/schema+json");
    r.setContentLength(schema.length);
    r.getOutputStream().write(schema);
  }
}
