package fr.acta.portal.web.outside;

import fr.acta.portal.datamap.Category;
import fr.acta.portal.datamap.Purpose;
import fr.acta.portal.outside.DpoSystems;
import fr.acta.portal.outside.OutsideSystem.Kind;
import fr.acta.portal.outside.SystemView;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.web.datamap.MapWords;
import fr.acta.portal.web.shell.Ids;
import fr.acta.portal.web.shell.Said;
import fr.acta.portal.web.shell.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/** {@code /dpo/outside/edit}: one system, new without an id. */
@Named
@RequestScoped
public class OutsideEditPage {
  private static final String LIST = "/dpo/outside?faces-redirect=true";

  /** The field that a rule is about. */
  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("outside.nameMissing", "name"),
          Map.entry("outside.known", "name"),
          Map.entry("outside.ownerName", "ownerName"),
          Map.entry("mail.address.missing", "ownerEmail"),
          Map.entry("mail.address.invalid", "ownerEmail"),
          Map.entry("outside.kindMissing", "kind"),
          Map.entry("outside.connector", "connector"),
          Map.entry("outside.connectorName", "connector"),
          Map.entry("outside.connectorUnknown", "connector"),
          Map.entry("outside.categoriesMissing", "categories"),
          Map.entry("outside.purposesMissing", "purposes"),
          Map.entry("outside.rolesMissing", "roles"),
          Map.entry("outside.usedFrom", "usedFrom"));

  @Inject private DpoSystems systems;
  @Inject private MapWords map;
  @Inject private Said said;
  @Inject private Words words;
  @Inject @Param private String id;

  private UUID known;
  private SystemView view;
  private OutsideForm form = new OutsideForm();
  private int version;

  @PostConstruct
  void read() {
    if (id == null) return;
    known = Ids.of(id, Audience.DPO);
    view = systems.one(known);
    version = view.getVersion();
    form = OutsideForm.of(view);
  }

  public String save() {
    try {
      if (known == null) systems.add(form.facts());
      else systems.change(known, version, form.facts());
    } catch (RuleBroken no) {
      String field = FIELDS.get(no.messageKey());
      if (field == null) throw no;
      Messages.addError("form:" + field, "{0}", words.of(no.messageKey(), no.arguments()));
      return null;
    }
    said.say("outside.saved", form.getTexts().get("name"));
    return LIST;
  }

  public String end() {
    systems.end(known, version);
    said.say("outside.hasEnded", view.getName());
    return LIST;
  }

  public List<SelectItem> getKinds() {
    return Arrays.stream(Kind.values())
        .map(k -> new SelectItem(k.name(), words.of("outside.kind." + k + ".about")))
        .toList();
  }

  public List<SelectItem> getCategories() {
    return items(Stream.of(Category.values()));
  }

  public List<SelectItem> getPurposes() {
    return items(Stream.of(Purpose.values()));
  }

  private List<SelectItem> items(Stream<? extends Enum<?>> all) {
    return all.map(one -> new SelectItem(one.name(), map.say(one))).toList();
  }

  public SystemView getView() {
    return view;
  }

  public OutsideForm getForm() {
    return form;
  }

  public int getVersion() {
    return version;
  }

  public void setVersion(int version) {
    this.version = version;
  }
}
