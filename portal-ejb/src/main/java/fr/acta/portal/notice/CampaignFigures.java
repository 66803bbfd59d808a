package fr.acta.portal.notice;

import java.util.UUID;

/**
 * Where the information of staff stands for one service. People whose contract has ended do not
 * count.
 */
public class CampaignFigures {
  private final String service;
  private final String key;
  private final UUID notice;
  private final int number;
  private final int staff;
  private final int toInform;
  private final int invited;
  private final int informed;
  private final int acknowledged;
  private final int mails;
  private final int slips;
  private final int slipsOut;

  CampaignFigures(Duty duty, Object[] row) {
    service = duty.service();
    key = duty.key();
    notice = duty.notice();
    number = duty.number();
    staff = count(row, 0);
    toInform = count(row, 1);
    invited = count(row, 2);
    informed = count(row, 3);
    acknowledged = count(row, 4);
    mails = count(row, 5);
    slips = count(row, 6);
    slipsOut = count(row, 7);
  }

  private static int count(Object[] row, int column) {
    return ((Number) row[column]).intValue();
  }

  public String getService() {
    return service;
  }

  /** The service, and the group after a point. */
  public String getKey() {
    return key;
  }

  public UUID getNotice() {
    return notice;
  }

  public int getNumber() {
    return number;
  }

  public int getStaff() {
    return staff;
  }

  public int getToInform() {
    return toInform;
  }

  public int getInvited() {
    return invited;
  }

  /** Informed, whether she acknowledged or not. */
  public int getInformed() {
    return informed;
  }

  public int getAcknowledged() {
    return acknowledged;
  }

  /** Mails that an invitation would send now. */
  public int getMails() {
    return mails;
  }

  /** Letters not yet printed. */
  public int getSlips() {
    return slips;
  }

  /** Letters printed whose code has not been used. */
  public int getSlipsOut() {
    return slipsOut;
  }
}
