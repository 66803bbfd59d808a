package fr.acta.portal.web.rightsrequest;

import jakarta.faces.model.SelectItem;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Boxes to tick under one heading. */
public class TickGroup {
  private final String id;
  private final String label;
  private final List<SelectItem> options;
  private String[] chosen;

  TickGroup(String id, String label, List<SelectItem> options, Collection<String> ticked) {
    this.id = id;
    this.label = label;
    this.options = options;
    this.chosen = names().filter(ticked::contains).toArray(String[]::new);
  }

  void tickAll() {
    chosen = names().toArray(String[]::new);
  }

  private Stream<String> names() {
    return options.stream().map(option -> option.getValue().toString());
  }

  public String getId() {
    return id;
  }

  public String getLabel() {
    return label;
  }

  public List<SelectItem> getOptions() {
    return options;
  }

  public String[] getChosen() {
    return chosen;
  }

  public void setChosen(String[] chosen) {
    this.chosen = chosen;
  }
}
