package fr.acta.portal.datamap;

import java.util.List;

/** Flyway's own table. */
public final class MigrationData implements DataSection {
  @Override
  public List<MappedTable> tables() {
    return List.of(
        MappedTable.impersonal("flyway_schema_history")
            .impersonal(
                Impersonal.STATE,
                "installed_rank version description type script checksum installed_by installed_on execution_time success"));
  }
}
