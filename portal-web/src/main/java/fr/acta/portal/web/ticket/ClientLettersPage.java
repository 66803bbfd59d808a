package fr.acta.portal.web.ticket;

import fr.acta.portal.ticket.ClientLetters;
import fr.acta.portal.ticket.LetterView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The letters of the client's desk. */
@Named
@RequestScoped
public class ClientLettersPage extends LettersScreen {
  @Inject private ClientLetters letters;

  @Override
  List<String> sender() {
    return letters.letterhead();
  }

  @Override
  List<LetterView> waiting() {
    return letters.waiting();
  }

  @Override
  List<LetterView> printed() {
    return letters.print();
  }
}
