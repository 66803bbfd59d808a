package fr.acta.portal.web.outside;

import fr.acta.portal.datamap.Category;
import fr.acta.portal.datamap.Purpose;
import fr.acta.portal.outside.DpoSystems;
import fr.acta.portal.outside.SystemView;
import fr.acta.portal.web.datamap.MapWords;
import fr.acta.portal.web.shell.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code /dpo/outside}: which systems there are, whose they are and what they hold. */
@Named
@RequestScoped
public class OutsideListPage {
  @Inject private DpoSystems systems;
  @Inject private MapWords map;
  @Inject private Words words;

  private List<SystemView> all;

  @PostConstruct
  void read() {
    all = systems.all();
  }

  public List<SystemView> getAll() {
    return all;
  }

  public String categories(SystemView row) {
    return map.all(row.getCategories().stream().map(Category::valueOf).toList());
  }

  public String purposes(SystemView row) {
    return map.all(row.getPurposes().stream().map(Purpose::valueOf).toList());
  }

  public String roles(SystemView row) {
    return Stream.of(
            row.isAsController() ? "outside.role.CONTROLLER" : null,
            row.isAsProcessor() ? "outside.role.PROCESSOR" : null)
        .filter(key -> key != null)
        .map(key -> words.of(key))
        .collect(Collectors.joining(", "));
  }
}
