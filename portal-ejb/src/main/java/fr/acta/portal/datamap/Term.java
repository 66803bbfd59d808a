package fr.acta.portal.datamap;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** From when the terms of a table's rows run, and with what its rows go. */
public final class Term {
  /** What is found at the end of a way. */
  public enum Beginning {
    /** A day or a moment: the term runs from it. */
    DAY,
    /** A request: the term runs from the last of its answers. */
    ANSWERED,
    /** Something that is still there: the term does not run yet. */
    WAITS
  }

  /** The first way that leads anywhere counts. */
  record Way(Beginning how, Path path) {
    JsonObject json() {
      return Json.createObjectBuilder().add("how", how.name()).add("path", path.json()).build();
    }
  }

  /**
   * @param column of the child, equal to the parent's {@code key}; both null where a key of the
   *     catalogue says so
   */
  public record Parent(String name, String column, String key) {}

  private final List<Way> ways = new ArrayList<>();
  private final List<Parent> parents = new ArrayList<>();
  private final Set<Keeping> others = EnumSet.noneOf(Keeping.class);

  void add(Beginning how, Path path) {
    ways.add(new Way(how, path));
  }

  void add(Parent parent) {
    parents.add(parent);
  }

  void add(Keeping other) {
    others.add(other);
  }

  /** Where the terms of its rows begin. */
  public List<Path> paths() {
    return ways.stream().map(Way::path).toList();
  }

  public List<Parent> parents() {
    return List.copyOf(parents);
  }

  /** Rules for a part of the rows, or of their values, beside the table's own. */
  public Set<Keeping> others() {
    return others;
  }

  public boolean has(Beginning how) {
    return ways.stream().anyMatch(way -> way.how() == how);
  }

  /** Whether the map says anything of it at all. */
  public boolean isSaid() {
    return !ways.isEmpty() || !parents.isEmpty();
  }

  /** As {@code portal.start_of} reads them. */
  public JsonArray ways() {
    JsonArrayBuilder all = Json.createArrayBuilder();
    ways.forEach(way -> all.add(way.json()));
    return all.build();
  }
}
