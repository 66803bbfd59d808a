package fr.acta.portal.web.ticket;

import fr.acta.portal.ticket.LetterSheet;
import fr.acta.portal.ticket.LetterView;
import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.util.List;
import org.omnifaces.util.Faces;

/** Letters that wait for the printer, and all of them as one file. */
public abstract class LettersScreen {
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
    List<String> sender = sender();
    Faces.sendFile("lettres.pdf", true, out -> LetterSheet.write(taken, sender, out));
  }

  /** The letterhead, a line each. */
  abstract List<String> sender();

  public List<LetterView> getLetters() {
    return letters;
  }
}
