package fr.acta.portal.answer;

import fr.acta.portal.datamap.Controller;
import fr.acta.portal.datamap.DataMap;
import fr.acta.portal.datamap.MappedColumn;
import fr.acta.portal.datamap.MappedTable;
import fr.acta.portal.ticket.Desk;
import fr.acta.portal.ticket.Right;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A table that a pack takes rows of, and which of its columns: what the data map says, no list. */
record PackedTable(MappedTable table, List<MappedColumn> columns) {
  /**
   * What the desk answers for: its controller's tables that lead to a person, and of the copies
   * that left for services those of subscriptions in which its controller decides.
   */
  static List<PackedTable> of(Right right, Desk desk) {
    Controller controller = desk == Desk.DPO ? Controller.OPERATOR : Controller.CLIENT;
    return DataMap.personal().stream()
        .filter(table -> table.getController() == controller || table.isOfService())
        .filter(table -> !table.getPaths().isEmpty() || table.isApart())
        .map(table -> new PackedTable(table, columns(table, right)))
        .filter(table -> !table.columns.isEmpty())
        .toList();
  }

  private static List<MappedColumn> columns(MappedTable table, Right right) {
    return table.getPersonal().stream()
        .filter(column -> right == Right.ACCESS || column.isPortable())
        .toList();
  }

  String name() {
    return table.getName();
  }

  /** Parted by spaces. */
  String columnNames() {
    return columns.stream().map(MappedColumn::getName).collect(Collectors.joining(" "));
  }

  Optional<MappedColumn> column(String name) {
    return columns.stream().filter(column -> column.getName().equals(name)).findFirst();
  }
}
