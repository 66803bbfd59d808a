package fr.acta.portal.web.deadline;

import fr.acta.portal.deadline.StatutoryDeadline;
import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.web.shell.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** By when must I have an answer? */
@Named
@RequestScoped
public class DeadlinePage {
  /** The field's name in the address, and its id on the page. */
  private static final String FIELD = "on";

  /** Enough to recognise what was typed. */
  private static final int SHOWN = 40;

  @Inject private Words words;
  @Inject private Clock clock;

  private String typed;
  private StatutoryDeadline deadline;

  public void open() {
    typed = Faces.getRequestParameter(FIELD);
    if (typed == null) return;
    typed = typed.length() > SHOWN ? typed.substring(0, SHOWN) : typed;
    if (typed.isBlank()) {
      Messages.addError(FIELD, words.of("deadline.missing"));
      return;
    }
    try {
      deadline = StatutoryDeadline.receivedOn(TypedDate.read(typed));
    } catch (DateTimeException unreadable) {
      Messages.addError(FIELD, words.of("deadline.unreadable", typed));
    }
  }

  /** As the date field takes it, or what was typed wrong. */
  public String getTyped() {
    return deadline == null ? typed : deadline.receivedOn().toString();
  }

  public boolean isWrong() {
    return typed != null && deadline == null;
  }

  public boolean isComputed() {
    return deadline != null;
  }

  public StatutoryDeadline getDeadline() {
    return deadline;
  }

  public StatutoryDeadline getExtended() {
    return deadline.extendedOn(deadline.receivedOn());
  }

  /** Days of the period, and those of them that are gone. */
  public long getDays() {
    return ChronoUnit.DAYS.between(deadline.receivedOn(), deadline.legalEnd());
  }

  public long getGone() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), LegalClock.PARIS);
    long gone = ChronoUnit.DAYS.between(deadline.receivedOn(), today);
    return Math.max(0, Math.min(gone, getDays()));
  }
}
