package fr.acta.portal.transfer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What the gate says of everybody not yet handed to a service: who passes, who is held back and
 * why.
 */
public class Passage {
  private final UUID subscription;
  private final String service;
  private final String mode;
  private final int modeNumber;
  private final int alreadySent;
  private final List<String> columns;
  private final List<Candidate> ready = new ArrayList<>();
  private final List<Candidate> heldBack = new ArrayList<>();

  /** The row is id, service, mode, mode number, how many were sent before. */
  Passage(Object[] service, List<String> columns, List<Candidate> people) {
    this.subscription = (UUID) service[0];
    this.service = (String) service[1];
    this.mode = (String) service[2];
    this.modeNumber = service[3] == null ? 0 : ((Number) service[3]).intValue();
    this.alreadySent = ((Number) service[4]).intValue();
    this.columns = columns;
    for (Candidate person : people) (person.getReason() == null ? ready : heldBack).add(person);
  }

  public String getService() {
    return service;
  }

  /** Null while none was chosen. */
  public String getMode() {
    return mode;
  }

  public int getAlreadySent() {
    return alreadySent;
  }

  /** What leaves of each person, in order. */
  public List<String> getColumns() {
    return columns;
  }

  public List<Candidate> getReady() {
    return ready;
  }

  public List<Candidate> getHeldBack() {
    return heldBack;
  }

  /** Everybody was handed over before, or nobody is on the staff list. */
  public boolean isNobodyLeft() {
    return ready.isEmpty() && heldBack.isEmpty();
  }

  /** How many are held back for each reason. */
  public Map<String, Long> getReasons() {
    Map<String, Long> counts = new LinkedHashMap<>();
    heldBack.forEach(p -> counts.merge(p.getReason(), 1L, Long::sum));
    return counts;
  }

  /**
   * The frozen list: the same only while the same values of the same people would leave, under the
   * same mode, and the same people would be held back.
   */
  public String getList() {
    StringBuilder list = new StringBuilder(subscription + ":" + modeNumber);
    ready.forEach(p -> list.append('\n').append(p.getId()).append(p.getValues()));
    heldBack.forEach(p -> list.append('\n').append(p.getId()).append(p.getReason()));
    return DigestUtils.sha256Hex(list.toString());
  }

  UUID subscription() {
    return subscription;
  }

  int modeNumber() {
    return modeNumber;
  }
}
