package fr.acta.portal.retention;

import fr.acta.portal.datamap.DataMap;
import fr.acta.portal.datamap.Keeping;
import fr.acta.portal.datamap.MappedTable;
import java.time.Period;
import java.util.List;
import java.util.Locale;

/** A row of {@code portal.retention_rule}, and the tables that name it. */
public class Rule {
  private final Keeping code;
  private final String event;
  private final Period term;
  private final String action;
  private final boolean automatic;
  private final String carriedBy;
  private final String french;
  private final String english;

  Rule(Object[] row) {
    code = Keeping.valueOf((String) row[0]);
    event = (String) row[1];
    term = Period.parse((String) row[2]);
    action = (String) row[3];
    automatic = (Boolean) row[4];
    carriedBy = (String) row[5];
    french = (String) row[6];
    english = (String) row[7];
  }

  public Keeping getCode() {
    return code;
  }

  /** What makes the term run. */
  public String getEvent() {
    return event;
  }

  public Period getTerm() {
    return term;
  }

  /** ERASE or ANONYMISE. */
  public String getAction() {
    return action;
  }

  public boolean isAutomatic() {
    return automatic;
  }

  /** Who lets it go: PURGE and ERASURE are this feature's, the others name theirs. */
  public String getCarriedBy() {
    return carriedBy;
  }

  /** Whether the DPO previews and confirms it here. */
  public boolean isOurs() {
    return carriedBy.equals("PURGE") || carriedBy.equals("ERASURE");
  }

  public String legal(Locale locale) {
    return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? english : french;
  }

  /** Empty where the portal holds nothing of the kind yet. */
  public List<MappedTable> getTables() {
    return DataMap.personal().stream()
        .filter(t -> t.getKeeping() == code || t.getTerm().others().contains(code))
        .toList();
  }
}
