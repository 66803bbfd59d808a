package fr.acta.portal.ticket;

import java.time.Instant;

/** What must be done before an answer leaves, as the desk reads it. */
public class ExecutionView {
  private final ExecutionTask task;

  ExecutionView(ExecutionTask task) {
    this.task = task;
  }

  public boolean isDone() {
    return task.isDone();
  }

  public Right getRight() {
    return task.right();
  }

  public Instant getOpenedAt() {
    return task.openedAt();
  }

  /** Null until it is done, as are the moment and the name. */
  public String getNote() {
    return task.note();
  }

  public Instant getDoneAt() {
    return task.doneAt();
  }

  public String getDoneBy() {
    return task.doneBy();
  }
}
