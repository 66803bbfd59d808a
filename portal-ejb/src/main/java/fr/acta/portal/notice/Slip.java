package fr.acta.portal.notice;

import fr.acta.portal.account.InvitationCode;
import java.time.LocalDate;

/** One letter to print: her name, her one-time code and until when it opens an account. */
public class Slip {
  private final String name;
  private final InvitationCode code;
  private final LocalDate lastDay;

  Slip(String name, InvitationCode code, LocalDate lastDay) {
    this.name = name;
    this.code = code;
    this.lastDay = lastDay;
  }

  public String getName() {
    return name;
  }

  public String getCode() {
    return code.printed();
  }

  public LocalDate getLastDay() {
    return lastDay;
  }
}
