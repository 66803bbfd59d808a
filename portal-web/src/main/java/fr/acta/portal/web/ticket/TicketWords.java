package fr.acta.portal.web.ticket;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.ticket.IdentityCheck;
import fr.acta.portal.ticket.Outcome;
import fr.acta.portal.ticket.TicketState;
import fr.acta.portal.web.shell.Language;
import fr.acta.portal.web.shell.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;

/** The few words and tones for where a ticket stands. */
@Named
@RequestScoped
public class TicketWords {
  @Inject private Words words;
  @Inject private Language language;

  /**
   * @param outcome null while it is open, or where only the state is told
   */
  public String state(TicketState state, Outcome outcome) {
    return words.of(
        outcome == null ? "ticket.state." + state.name() : "ticket.outcome." + outcome.name());
  }

  public String tone(TicketState state, Outcome outcome) {
    return switch (state) {
      case NEW, TAKEN -> "todo";
      case WAITING -> "wait";
      case CLOSED -> "done";
    };
  }

  public String identityTone(IdentityCheck.State state) {
    return switch (state) {
      case MISSING -> "todo";
      case ASKED -> "wait";
      case GIVEN -> "soon";
      case CONFIRMED -> "done";
    };
  }

  public String items(List<DataItem> items) {
    return items.stream()
        .map(item -> item.label(language.getLocale()))
        .collect(Collectors.joining(", "));
  }
}
