package fr.acta.portal.web.recipient;

import fr.acta.portal.client.Subscription.Service;
import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.recipient.Recipient.Kind;
import fr.acta.portal.recipient.RecipientFacts;
import fr.acta.portal.recipient.RecipientView;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is typed about a recipient, as the fields hold it. */
public class RecipientForm {
  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, LocalDate> days = new HashMap<>();
  private String[] services = {};
  private String[] items = {};

  static RecipientForm of(RecipientView known) {
    RecipientForm form = new RecipientForm();
    form.texts.put("name", known.getName());
    form.texts.put("doesFr", known.getDoesFr());
    form.texts.put("doesEn", known.getDoesEn());
    form.texts.put("kind", known.getKind());
    form.texts.put("country", known.getCountry());
    form.texts.put("derogation", known.getDerogation());
    form.texts.put("contactEmail", known.getContactEmail());
    form.days.put("undertakingOn", known.getUndertakingOn());
    form.days.put("undertakingUntil", known.getUndertakingUntil());
    form.days.put("instructionsOn", known.getInstructionsOn());
    form.services = known.getServices().toArray(String[]::new);
    form.items = known.getItems().toArray(String[]::new);
    return form;
  }

  RecipientFacts facts() {
    String kind = texts.get("kind");
    return new RecipientFacts(
        texts.get("name"),
        texts.get("doesFr"),
        texts.get("doesEn"),
        kind == null ? null : Kind.valueOf(kind),
        texts.getOrDefault("country", ""),
        texts.get("derogation"),
        days.get("undertakingOn"),
        days.get("undertakingUntil"),
        days.get("instructionsOn"),
        named(services, Service.class),
        named(items, DataItem.class),
        texts.get("contactEmail"));
  }

  private static <E extends Enum<E>> Set<E> named(String[] names, Class<E> type) {
    return Arrays.stream(names).map(n -> Enum.valueOf(type, n)).collect(Collectors.toSet());
  }

  public Map<String, String> getTexts() {
    return texts;
  }

  public Map<String, LocalDate> getDays() {
    return days;
  }

  public String[] getServices() {
    return services;
  }

  public void setServices(String[] services) {
    this.services = services;
  }

  public String[] getItems() {
    return items;
  }

  public void setItems(String[] items) {
    this.items = items;
  }
}
