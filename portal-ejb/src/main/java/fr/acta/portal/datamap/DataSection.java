package fr.acta.portal.datamap;

import java.util.List;

/** A feature's part of the data map; it stands in the feature's package and is found by itself. */
public interface DataSection {
  List<MappedTable> tables();
}
