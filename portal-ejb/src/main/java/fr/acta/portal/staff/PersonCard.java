package fr.acta.portal.staff;

import fr.acta.portal.datamap.Controller;
import fr.acta.portal.datamap.DataItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What the client holds on a person: each value with where it came from, and what it was before.
 */
public class PersonCard {
  private final Person person;
  private final List<PersonChange> history;
  private final Map<DataItem, ContestedFact> contested;

  PersonCard(
      Person person, List<PersonChange> newestFirst, Map<DataItem, ContestedFact> contested) {
    this.contested = contested;
    this.person = person;
    this.history = newestFirst;
  }

  public String getName() {
    return person.name();
  }

  public String getNumber() {
    return person.value(DataItem.EMPLOYEE_NUMBER);
  }

  public LocalDate getToInformUntil() {
    return person.quarantinedUntil();
  }

  public boolean isSharedEmail() {
    return person.ownEmail().isEmpty() && person.value(DataItem.WORK_EMAIL) != null;
  }

  public Instant getRecordedAt() {
    return person.recordedAt();
  }

  public List<Value> getValues() {
    return Arrays.stream(DataItem.values())
        .filter(item -> item.controller() == Controller.CLIENT)
        .map(this::value)
        .toList();
  }

  private Value value(DataItem item) {
    return history.stream()
        .filter(change -> change.item() == item)
        .findFirst()
        .map(c -> value(item, c.source().name(), c.changedAt()))
        .orElse(value(item, "IMPORT", person.recordedAt()));
  }

  private Value value(DataItem item, String source, Instant since) {
    return new Value(item, person.value(item), source, since, contested.get(item));
  }

  public List<Past> getHistory() {
    return history.stream().map(Past::new).toList();
  }

  /** A value held today; dates as ISO texts, null for none. */
  public static class Value {
    private final DataItem item;
    private final String text;
    private final String source;
    private final Instant since;
    private final ContestedFact contested;

    Value(DataItem item, String text, String source, Instant since, ContestedFact contested) {
      this.contested = contested;
      this.item = item;
      this.text = text;
      this.source = source;
      this.since = since;
    }

    public String getItem() {
      return item.name();
    }

    public String getText() {
      return text;
    }

    /** IMPORT or DECISION. */
    public String getSource() {
      return source;
    }

    public Instant getSince() {
      return since;
    }

    /** Her statement stands beside it. */
    public boolean isContested() {
      return contested != null;
    }

    /** What she states; null for none. */
    public String getStated() {
      return contested == null ? null : contested.stated();
    }
  }

  /** A value that was there before. */
  public static class Past {
    private final PersonChange change;

    Past(PersonChange change) {
      this.change = change;
    }

    public String getItem() {
      return change.item().name();
    }

    public String getBefore() {
      return change.before();
    }

    public String getAfter() {
      return change.after();
    }

    public String getSource() {
      return change.source().name();
    }

    public Instant getAt() {
      return change.changedAt();
    }
  }
}
