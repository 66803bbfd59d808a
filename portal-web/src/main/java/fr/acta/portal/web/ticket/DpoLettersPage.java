package fr.acta.portal.web.ticket;

import fr.acta.portal.ticket.DpoLetters;
import fr.acta.portal.ticket.LetterView;
import fr.acta.portal.web.shell.Settings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/** The letters of the DPO's desk. */
@Named
@RequestScoped
public class DpoLettersPage extends LettersScreen {
  @Inject private DpoLetters letters;
  @Inject private Settings settings;

  @Override
  List<String> sender() {
    return Stream.of(settings.getOperatorName(), settings.getDpoName(), settings.getDpoAddress())
        .filter(line -> line != null && !line.isBlank())
        .toList();
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
