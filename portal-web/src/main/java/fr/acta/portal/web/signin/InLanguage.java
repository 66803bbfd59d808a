package fr.acta.portal.web.signin;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/** Sends the person to the sign-in page in the language they read here. */
class InLanguage extends HttpServletResponseWrapper {
  private final String tag;

  InLanguage(HttpServletResponse response, String tag) {
    super(response);
    this.tag = tag;
  }

  @Override
  public void sendRedirect(String location) throws IOException {
    boolean toSignIn = location.contains("response_type=");
    super.sendRedirect(toSignIn ? location + "&ui_locales=" + tag : location);
  }
}
