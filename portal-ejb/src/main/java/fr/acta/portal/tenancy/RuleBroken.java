package fr.acta.portal.tenancy;

import jakarta.ejb.ApplicationException;

/**
 * A rule of the domain said no. The key is {@code feature.name}: the text {@code name} of the
 * feature's message bundle, in both languages, with the arguments in order. Nothing of the call
 * remains.
 */
@ApplicationException(rollback = true)
public class RuleBroken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String messageKey;
  private final transient Object[] arguments;

  public RuleBroken(String messageKey, Object... arguments) {
    // The arguments may be personal: they reach the page, never the log.
    super(messageKey);
    this.messageKey = messageKey;
    this.arguments = arguments;
  }

  public String messageKey() {
    return messageKey;
  }

  public Object[] arguments() {
    return arguments;
  }
}
