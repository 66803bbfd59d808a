package fr.acta.portal.stack;

import java.util.stream.Collectors;

/** The last lines of a start: where to go, as whom, and where the mails are. */
final class Welcome {
  private Welcome() {}

  static String text(Stack stack) {
    String accounts =
        stack.accounts().stream()
            .map(
                account ->
                    "  %-10s %-20s %-14s %s"
                        .formatted(
                            account.audience(),
                            account.client(),
                            account.username(),
                            account.password()))
            .collect(Collectors.joining("\n"));
    return """
        Portal    %s
        Mails     %s  (files in %s); whatever is sent to %s opens a request
        Accounts
        %s
        Ctrl-C stops everything."""
        .formatted(
            stack.portal().url(),
            stack.mail().url(),
            stack.mail().folder(),
            MailCatcher.REQUESTS,
            accounts);
  }
}
