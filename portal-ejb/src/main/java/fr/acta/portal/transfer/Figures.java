package fr.acta.portal.transfer;

import java.util.List;

/** People by site, rounded down to multiples of five; a site of fewer than five is not there. */
public class Figures {
  private final List<Cell> cells;
  private final boolean published;

  Figures(List<Object[]> rows, boolean published) {
    cells = rows.stream().map(Cell::new).toList();
    this.published = published;
  }

  public List<Cell> getCells() {
    return cells;
  }

  /** Of the sites shown and of no other. */
  public int getTotal() {
    return cells.stream().mapToInt(Cell::getPeople).sum();
  }

  /** This month's were published: the next come with the next month. */
  public boolean isPublished() {
    return published;
  }

  /** One site. */
  public static class Cell {
    private final String site;
    private final int people;

    Cell(Object[] row) {
      site = (String) row[0];
      people = ((Number) row[1]).intValue();
    }

    /** Empty for people whose site the staff list does not say. */
    public String getSite() {
      return site;
    }

    public int getPeople() {
      return people;
    }
  }
}
