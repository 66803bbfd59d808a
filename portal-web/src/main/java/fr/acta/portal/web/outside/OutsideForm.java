package fr.acta.portal.web.outside;

import fr.acta.portal.datamap.Category;
import fr.acta.portal.datamap.Purpose;
import fr.acta.portal.outside.OutsideSystem.Kind;
import fr.acta.portal.outside.SystemFacts;
import fr.acta.portal.outside.SystemView;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is typed about a system, as the fields hold it. */
public class OutsideForm {
  private static final String CONTROLLER = "CONTROLLER";
  private static final String PROCESSOR = "PROCESSOR";

  private final Map<String, String> texts = new HashMap<>();
  private String[] categories = {};
  private String[] purposes = {};
  private String[] roles = {};
  private LocalDate usedFrom;

  static OutsideForm of(SystemView known) {
    OutsideForm form = new OutsideForm();
    form.texts.put("name", known.getName());
    form.texts.put("ownerName", known.getOwnerName());
    form.texts.put("ownerEmail", known.getOwnerEmail());
    form.texts.put("kind", known.getKind());
    form.texts.put("connector", known.getConnector());
    form.categories = known.getCategories().toArray(String[]::new);
    form.purposes = known.getPurposes().toArray(String[]::new);
    form.roles =
        Stream.of(
                known.isAsController() ? CONTROLLER : null,
                known.isAsProcessor() ? PROCESSOR : null)
            .filter(role -> role != null)
            .toArray(String[]::new);
    form.usedFrom = known.getUsedFrom();
    return form;
  }

  SystemFacts facts() {
    String kind = texts.get("kind");
    List<String> held = List.of(roles);
    return new SystemFacts(
        texts.get("name"),
        texts.get("ownerName"),
        texts.get("ownerEmail"),
        kind == null ? null : Kind.valueOf(kind),
        texts.get("connector"),
        named(categories, Category.class),
        named(purposes, Purpose.class),
        held.contains(CONTROLLER),
        held.contains(PROCESSOR),
        usedFrom);
  }

  private static <E extends Enum<E>> Set<E> named(String[] names, Class<E> type) {
    return Arrays.stream(names).map(n -> Enum.valueOf(type, n)).collect(Collectors.toSet());
  }

  public Map<String, String> getTexts() {
    return texts;
  }

  public String[] getCategories() {
    return categories;
  }

  public void setCategories(String[] categories) {
    this.categories = categories;
  }

  public String[] getPurposes() {
    return purposes;
  }

  public void setPurposes(String[] purposes) {
    this.purposes = purposes;
  }

  public String[] getRoles() {
    return roles;
  }

  public void setRoles(String[] roles) {
    this.roles = roles;
  }

  public LocalDate getUsedFrom() {
    return usedFrom;
  }

  public void setUsedFrom(LocalDate usedFrom) {
    this.usedFrom = usedFrom;
  }
}
