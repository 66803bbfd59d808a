package fr.acta.portal.web.account;

import fr.acta.portal.account.InvitationCode;
import fr.acta.portal.account.JoinOutcome;
import fr.acta.portal.account.Joined;
import fr.acta.portal.account.Joining;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.web.shell.Words;
import fr.acta.portal.web.signin.SignInAgain;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/** {@code /join}: a one-time code, and for an employee her number, bind the account. */
@Named
@RequestScoped
public class JoinPage {
  private static final String KEPT = JoinPage.class.getName() + ".code";

  /** The code in the address of a mail's link. */
  @Inject
  @Param(name = "code")
  private String linked;

  @Inject
  @Param(name = "as")
  private String as;

  @Inject private HttpServletRequest request;
  @Inject private Joining joining;
  @Inject private SignInAgain signInAgain;
  @Inject private Words words;

  private String code;
  private String employeeNumber;

  @PostConstruct
  void open() {
    code = (String) request.getSession().getAttribute(KEPT);
  }

  /** Moves a code out of the address, where a history, a referrer or a log would keep it. */
  public String hide() {
    if (linked == null) return null;
    request.getSession().setAttribute(KEPT, linked);
    return "/join?faces-redirect=true" + (isAdministrator() ? "&as=hr" : "");
  }

  public String join() {
    Optional<InvitationCode> read = InvitationCode.parse(code);
    if (read.isEmpty()) {
      Messages.addError("form:code", words.of("account.join.malformed"));
      return null;
    }
    Joined answer = joining.join(read.get(), employeeNumber);
    if (answer.outcome() != JoinOutcome.JOINED) {
      Messages.addError("form:code", words.of(refusal(answer.outcome())));
      return null;
    }
    return signInAgain.to(answer.audience() == Audience.PERSON ? "/me/welcome" : "/hr");
  }

  private String refusal(JoinOutcome outcome) {
    String key = "account.join." + outcome.name().toLowerCase(Locale.ROOT);
    return outcome == JoinOutcome.UNKNOWN && isAdministrator() ? key + ".hr" : key;
  }

  /** Only a help for the eye: it hides the number that an administrator does not need. */
  public boolean isAdministrator() {
    return "hr".equals(as);
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getEmployeeNumber() {
    return employeeNumber;
  }

  public void setEmployeeNumber(String employeeNumber) {
    this.employeeNumber = employeeNumber;
  }
}
