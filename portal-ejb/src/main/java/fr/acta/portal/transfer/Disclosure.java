package fr.acta.portal.transfer;

import fr.acta.portal.datamap.DataItem;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What one service received about her, as she sees it (GDPR art. 15(1)(c)). */
public class Disclosure {
  private final String service;
  private final Instant at;
  private final int notice;
  private final Map<String, String> values = new LinkedHashMap<>();

  Disclosure(Object[] row) {
    service = (String) row[0];
    at = ((Timestamp) row[1]).toInstant();
    notice = ((Number) row[2]).intValue();
    values.put(DataItem.LAST_NAME.name(), (String) row[3]);
    values.put(DataItem.FIRST_NAME.name(), (String) row[4]);
    if (row[5] != null) values.put(DataItem.WORK_EMAIL.name(), (String) row[5]);
  }

  public String getService() {
    return service;
  }

  public Instant getAt() {
    return at;
  }

  /** The version of the notice by which she had been told before. */
  public int getNotice() {
    return notice;
  }

  /** By the name of the {@link DataItem}: what was sent, as it was then. */
  public Map<String, String> getValues() {
    return values;
  }
}
