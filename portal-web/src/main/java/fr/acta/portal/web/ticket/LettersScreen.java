package fr.acta.portal.web.ticket;

import fr.acta.portal.ticket.LetterSheet;
import fr.acta.portal.ticket.LetterView;
import fr.acta.portal.web.shell.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;

/** Letters that wait for the printer, and all of them as one file. */
public abstract class LettersScreen {
  @Inject private Settings settings;

  private List<LetterView> letters;

  @PostConstruct
  void read() {
    letters = waiting();
  }

  abstract List<LetterView> waiting();

  /** The same, taken off the list. */
  abstract List<LetterView> printed();

  public void print() throws IOException {
    List<LetterView> taken = printed();
    if (taken.isEmpty()) return;
    Faces.sendFile("lettres.pdf", true, out -> LetterSheet.write(taken, sender(), out));
  }

  private List<String> sender() {
    return Stream.of(settings.getOperatorName(), settings.getDpoName(), settings.getDpoAddress())
        .filter(line -> line != null && !line.isBlank())
        .toList();
  }

  public List<LetterView> getLetters() {
    return letters;
  }
}
