package fr.acta.portal.web.notice;

import fr.acta.portal.notice.Letters;
import fr.acta.portal.notice.NoticeLetters;
import fr.acta.portal.web.shell.Said;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;

/** The letters on the page of a campaign. */
@Named
@RequestScoped
public class LettersPage {
  @Inject private NoticeLetters letters;
  @Inject private CampaignPage page;
  @Inject private PrintedLetters printed;
  @Inject private Said said;

  private boolean fetching;

  @PostConstruct
  void read() {
    fetching = isPrinted() && printed.takeFresh();
  }

  public String print() {
    return keep(letters.letters(page.getService(), page.getSite()));
  }

  public String printAgain() {
    return keep(letters.lettersAgain(page.getService(), page.getSite()));
  }

  public String printOne(UUID person) {
    return keep(letters.letter(page.getService(), person));
  }

  /** Not sent in answer to the button: the page would go on showing the figures of before. */
  private String keep(Letters made) {
    printed.keep(page.getService(), made);
    said.say("notice.campaign.printed", made.getSlips().size());
    return page.again();
  }

  /** The letters of this service can still be fetched. */
  public boolean isPrinted() {
    return page.getService() != null && printed.areOf(page.getService());
  }

  /** They were printed just now: the browser fetches them by itself. */
  public boolean isFetching() {
    return fetching;
  }
}
