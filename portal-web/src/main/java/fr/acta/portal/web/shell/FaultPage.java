package fr.acta.portal.web.shell;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The page of a fault: its reference stands in the log beside the cause. */
@Named
@RequestScoped
public class FaultPage {
  static final String REFERENCE = FaultPage.class.getName() + ".reference";
  private static final Logger LOG = Logger.getLogger(FaultPage.class.getName());

  @Inject private HttpServletRequest request;
  private String reference;

  @PostConstruct
  void find() {
    Object known = request.getAttribute(REFERENCE);
    Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    reference =
        known != null ? known.toString() : log(Fault.of((Throwable) thrown), (Throwable) thrown);
  }

  /** Short enough to be read out on the telephone. */
  public String getReference() {
    return reference;
  }

  /** A refusal is the wall's to record; here only what somebody must repair is logged. */
  static String log(Fault fault, Throwable thrown) {
    String reference = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    if (fault == Fault.UNKNOWN || fault == Fault.DATABASE_AWAY) {
      LOG.log(Level.SEVERE, thrown, () -> "Fault " + reference + " " + fault);
    }
    return reference;
  }
}
