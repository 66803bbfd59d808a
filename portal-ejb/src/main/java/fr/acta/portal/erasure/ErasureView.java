package fr.acta.portal.erasure;

import fr.acta.portal.ticket.Ticket;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;

/** An erasure as its desk sees it: what would go, or what went and what is still to be done. */
public class ErasureView {
  private final Erasure erasure;
  private final Ticket ticket;
  private final List<TableFate> tables;
  private final List<String> open;
  private final String address;
  private final Instant rewrittenAt;
  private final boolean held;

  ErasureView(
      Erasure erasure,
      Ticket ticket,
      List<TableFate> tables,
      List<String> open,
      String address,
      Instant rewrittenAt,
      boolean held) {
    this.held = held;
    this.erasure = erasure;
    this.ticket = ticket;
    this.tables = tables;
    this.open = open;
    this.address = address;
    this.rewrittenAt = rewrittenAt;
  }

  public String getState() {
    return erasure.state().name();
  }

  public boolean isProposed() {
    return erasure.state() == Erasure.State.PROPOSED;
  }

  public boolean isDone() {
    return erasure.state() == Erasure.State.DONE;
  }

  public String getReference() {
    return ticket.reference();
  }

  /** Empty once she is erased and answered. */
  public String getPersonName() {
    return ticket.personName();
  }

  public Instant getConfirmedAt() {
    return erasure.confirmedAt();
  }

  public Instant getDoneAt() {
    return erasure.doneAt();
  }

  /** One line a table, by name. */
  public List<TableFate> getTables() {
    return tables;
  }

  public List<TableFate> getGoing() {
    return tables.stream().filter(t -> t.getDeleted() + t.getBlanked() > 0).toList();
  }

  public List<TableFate> getStaying() {
    return tables.stream().filter(t -> t.getKept() > 0).toList();
  }

  public long getDeleted() {
    return tables.stream().mapToLong(TableFate::getDeleted).sum();
  }

  public long getBlanked() {
    return tables.stream().mapToLong(TableFate::getBlanked).sum();
  }

  public long getKept() {
    return tables.stream().mapToLong(TableFate::getKept).sum();
  }

  /** Nothing was there to erase: somebody must find out why. */
  public boolean isAlarm() {
    return isDone() && erasure.found() == 0;
  }

  /** What is not done yet: LEDGER, DATABASE, ACCOUNT; REMAINDER waits for the answer. */
  public List<String> getOpen() {
    return open;
  }

  /** SHA-256 of the counts, in hexadecimal; null until it is done. */
  public String getProof() {
    return erasure.proof() == null ? null : HexFormat.of().formatHex(erasure.proof());
  }

  /** When the database's files were rewritten since; null while her bytes may lie in them. */
  public Instant getRewrittenAt() {
    return rewrittenAt;
  }

  /** The last day, in Paris, for her bytes and for backups, as her answer says; null until done. */
  public LocalDate getGoneBy() {
    return isDone() ? Remains.lastDay(erasure.doneAt()) : null;
  }

  /** Handed back when it is confirmed: what goes is what was read. */
  public String getSeal() {
    return Proof.seal(tables);
  }

  /** Where the answer would go; null where nobody knows one. */
  public String getAddress() {
    return address;
  }

  /** Whether a legal hold keeps it from being confirmed; there is no dry run then. */
  public boolean isHeld() {
    return held;
  }
}
