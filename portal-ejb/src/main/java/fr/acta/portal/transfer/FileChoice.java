package fr.acta.portal.transfer;

import fr.acta.portal.staff.file.NamedPeople.Line;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whom a file chose among the staff, and which of its lines chose nobody. */
public class FileChoice {
  /** Nobody mends more by hand; the number of the others is told. */
  private static final int SHOWN = 500;

  private final Set<UUID> people = new LinkedHashSet<>();
  private final List<LineFault> faults = new ArrayList<>();
  private int lines;

  FileChoice(StaffMatch staff, List<Line> named) {
    for (Line line : named) {
      StaffMatch.Found found = staff.find(line);
      lines++;
      if (found.fault() == null) people.add(found.person().id());
      else faults.add(new LineFault(line, found.fault()));
    }
  }

  public Chosen getChosen() {
    return Chosen.people(people);
  }

  public int getLines() {
    return lines;
  }

  /** How many people they choose; whoever is named twice counts once. */
  public int getPeople() {
    return people.size();
  }

  /** How many lines choose nobody. */
  public int getWrong() {
    return faults.size();
  }

  /** The first of them, in the order of the file. */
  public List<LineFault> getFaults() {
    return faults.subList(0, Math.min(SHOWN, faults.size()));
  }

  /** A line that chooses nobody. */
  public static class LineFault {
    private final Line line;
    private final StaffMatch.Fault fault;

    LineFault(Line line, StaffMatch.Fault fault) {
      this.line = line;
      this.fault = fault;
    }

    /** As a spreadsheet numbers it. */
    public int getRow() {
      return line.row();
    }

    /** What stands there, as far as it names somebody. */
    public String getText() {
      return Stream.concat(
              Stream.of(line.number()),
              Stream.concat(line.lastNames().stream(), Stream.of(line.firstName())))
          .filter(text -> !text.isEmpty())
          .collect(Collectors.joining(" "));
    }

    public String getReason() {
      return fault.name();
    }
  }
}
