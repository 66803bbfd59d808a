package fr.acta.portal.web.datamap;

import fr.acta.portal.datamap.Category;
import fr.acta.portal.datamap.DataMap;
import fr.acta.portal.datamap.MappedColumn;
import fr.acta.portal.datamap.MappedTable;
import fr.acta.portal.datamap.Source;
import fr.acta.portal.tenancy.Audience;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where data comes from, what it is and who sees it, as three columns with bands between them; a
 * band is as wide as the number of columns of the catalogue that take this way.
 */
@RequestScoped
public class MapPicture {
  private static final int LEFT = 0;
  private static final int MIDDLE = 380;
  private static final int RIGHT = 760;
  private static final int BOX = 200;
  private static final int STEP = 58;
  private static final int TALL = 40;

  @Inject private MapWords words;

  private final Map<Enum<?>, Node> nodes = new LinkedHashMap<>();

  public List<Node> getNodes() {
    if (nodes.isEmpty()) {
      place(LEFT, Source.values());
      place(MIDDLE, Category.values());
      place(RIGHT, Audience.PERSON, Audience.HR, Audience.DPO, Audience.OPERATOR);
    }
    return List.copyOf(nodes.values());
  }

  public int getHeight() {
    return Category.values().length * STEP;
  }

  public List<Band> getBands() {
    getNodes();
    Map<String, Band> bands = new TreeMap<>();
    for (MappedTable table : DataMap.personal())
      for (MappedColumn column : table.getPersonal()) {
        add(bands, table.getSource(), column.getCategory());
        table.getReaders().forEach(reader -> add(bands, column.getCategory(), reader));
      }
    return new ArrayList<>(bands.values());
  }

  private void add(Map<String, Band> bands, Enum<?> from, Enum<?> to) {
    bands.computeIfAbsent(from + " " + to, k -> new Band(nodes.get(from), nodes.get(to))).columns++;
  }

  private void place(int x, Enum<?>... values) {
    int spare = getHeight() - values.length * STEP;
    int y = spare / 2 + (STEP - TALL) / 2;
    for (Enum<?> value : Stream.of(values).toList()) {
      nodes.put(value, new Node(value.name(), words.say(value), x, y));
      y += STEP;
    }
  }

  /** A box with a name. */
  public static final class Node {
    private final String name;
    private final String label;
    private final int x;
    private final int y;

    Node(String name, String label, int x, int y) {
      this.name = name;
      this.label = label.substring(0, 1).toUpperCase() + label.substring(1);
      this.x = x;
      this.y = y;
    }

    public String getName() {
      return name;
    }

    /** In one line, or two where it is long. */
    public List<String> getLines() {
      int half = label.length() < 28 ? -1 : label.indexOf(' ', label.length() / 2 - 4);
      return half < 0
          ? List.of(label)
          : List.of(label.substring(0, half), label.substring(half + 1));
    }

    public int getX() {
      return x;
    }

    public int getY() {
      return y;
    }

    public boolean isMiddle() {
      return x == MIDDLE;
    }

    private int centre() {
      return y + TALL / 2;
    }
  }

  /** From one box to another. */
  public static final class Band {
    private final Node from;
    private final Node to;
    private int columns;

    Band(Node from, Node to) {
      this.from = from;
      this.to = to;
    }

    public String getPath() {
      int start = from.x + BOX;
      int bend = (start + to.x) / 2;
      return "M%d %d C%d %d %d %d %d %d"
          .formatted(
              start, from.centre(), bend, from.centre(), bend, to.centre(), to.x, to.centre());
    }

    public double getWidth() {
      return Math.min(16, 1 + columns * 0.6);
    }
  }
}
