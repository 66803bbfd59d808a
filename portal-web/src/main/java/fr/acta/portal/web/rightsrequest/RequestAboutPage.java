package fr.acta.portal.web.rightsrequest;

import fr.acta.portal.datamap.Controller;
import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.rightsrequest.Draft;
import fr.acta.portal.rightsrequest.DraftItem;
import fr.acta.portal.rightsrequest.MyDraft;
import fr.acta.portal.staff.HeldData;
import fr.acta.portal.staff.HeldValue;
import fr.acta.portal.staff.MyData;
import fr.acta.portal.ticket.Right;
import fr.acta.portal.web.datamap.DataWords;
import fr.acta.portal.web.shell.Settings;
import fr.acta.portal.web.shell.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/** Second step: what the request is about, as far as its right leaves her a choice. */
@Named
@RequestScoped
public class RequestAboutPage {
  @Inject private MyData myData;
  @Inject private MyDraft myDraft;
  @Inject private DataWords data;
  @Inject private Words words;
  @Inject private Settings settings;

  @Inject
  @Param(name = "right")
  private String name;

  private Right right;
  private HeldData held;
  private List<TickGroup> groups;

  @PostConstruct
  void load() {
    right = Steps.right(name);
    held = myData.held();
    List<DataItem> before =
        myDraft.current(right).map(Draft::getItems).orElse(List.of()).stream()
            .map(DraftItem::getItem)
            .toList();
    groups =
        switch (right.choice()) {
          case ITEMS ->
              Arrays.stream(Controller.values())
                  .filter(c -> !of(c).isEmpty())
                  .map(c -> values(c, before))
                  .toList();
          case HOLDERS -> List.of(holders(before));
          default -> List.of();
        };
  }

  /** A right that leaves nothing to choose has no such page. */
  public String open() {
    boolean here = !groups.isEmpty() || right.choice() == Right.Choice.GIVEN;
    return here ? null : Steps.to(Steps.first(right));
  }

  private TickGroup values(Controller controller, List<DataItem> before) {
    return new TickGroup(
        controller.name(),
        words.of("datamap." + controller + ".heading", held.getEmployer()),
        of(controller).stream().map(this::option).toList(),
        before.stream().map(DataItem::name).toList());
  }

  private SelectItem option(HeldValue value) {
    String shown = data.shown(value.getItem(), value.getValue());
    return new SelectItem(
        value.getItem().name(),
        words.of("rightsrequest.choose.option", data.label(value.getItem()), shown));
  }

  private TickGroup holders(List<DataItem> before) {
    Set<String> ticked =
        (before.isEmpty()
                ? Arrays.stream(Controller.values())
                : before.stream().map(DataItem::controller))
            .map(Controller::name)
            .collect(Collectors.toSet());
    return new TickGroup(
        "holders",
        words.of("rightsrequest.about.label." + right),
        Arrays.stream(Controller.values()).map(this::option).toList(),
        ticked);
  }

  private SelectItem option(Controller controller) {
    String key = "rightsrequest.about.holder." + controller;
    return new SelectItem(
        controller.name(), words.of(key, held.getEmployer(), settings.getOperatorName()));
  }

  public String next() {
    List<String> chosen = groups.stream().flatMap(g -> Stream.of(g.getChosen())).toList();
    if (chosen.isEmpty() && !groups.isEmpty()) {
      Messages.addError(
          "form:" + groups.get(0).getId(), words.of("rightsrequest.about.missing." + right));
      return null;
    }
    if (right.choice() == Right.Choice.HOLDERS)
      myDraft.chooseHolders(right, chosen.stream().map(Controller::valueOf).toList());
    else myDraft.choose(right, chosen.stream().map(DataItem::valueOf).toList());
    return Steps.to(Steps.page("tell", right));
  }

  /** Without a script, so it comes back with every box ticked. */
  public void tickAll() {
    groups.forEach(TickGroup::tickAll);
  }

  private List<HeldValue> of(Controller controller) {
    return held.getHeld().stream().filter(v -> v.getItem().controller() == controller).toList();
  }

  public Right getRight() {
    return right;
  }

  public List<TickGroup> getGroups() {
    return groups;
  }

  /** What she gave herself, where there is nothing to choose. */
  public List<HeldValue> getGiven() {
    return right.choice() == Right.Choice.GIVEN ? of(Controller.OPERATOR) : List.of();
  }

  public String getEmployer() {
    return held.getEmployer();
  }
}
