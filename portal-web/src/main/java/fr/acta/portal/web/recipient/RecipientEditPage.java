package fr.acta.portal.web.recipient;

import fr.acta.portal.client.Subscription.Service;
import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.recipient.DpoRecipients;
import fr.acta.portal.recipient.Establishment;
import fr.acta.portal.recipient.Recipient.Kind;
import fr.acta.portal.recipient.RecipientView;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.web.shell.Ids;
import fr.acta.portal.web.shell.Language;
import fr.acta.portal.web.shell.Said;
import fr.acta.portal.web.shell.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/** {@code /dpo/recipient/edit}: one recipient, new without an id. */
@Named
@RequestScoped
public class RecipientEditPage {
  private static final String LIST = "/dpo/recipients?faces-redirect=true";

  /** To file what is dated and not there yet. */
  private static final String PAPERS = "/dpo/recipient/edit?faces-redirect=true&id=";

  /** Rules that name the field they are about. */
  private static final Set<String> OF_A_FIELD =
      Set.of(
          "name",
          "doesFr",
          "contactEmail",
          "doesEn",
          "kind",
          "country",
          "derogation",
          "undertakingUntil",
          "services");

  @Inject private DpoRecipients recipients;
  @Inject private Language language;
  @Inject private Said said;
  @Inject private Words words;
  @Inject @Param private String id;

  private UUID known;
  private RecipientView view;
  private RecipientForm form = new RecipientForm();
  private int version;

  @PostConstruct
  void read() {
    if (id == null) return;
    known = Ids.of(id, Audience.DPO);
    view = recipients.one(known);
    version = view.getVersion();
    form = RecipientForm.of(view);
  }

  public String save() {
    try {
      if (known == null) known = recipients.add(form.facts());
      else recipients.change(known, version, form.facts());
    } catch (RuleBroken no) {
      Messages.addError(field(no.messageKey()), words.of(no.messageKey(), no.arguments()));
      return null;
    }
    said.say("recipient.saved", form.getTexts().get("name"));
    return recipients.one(known).getMissing().isEmpty() ? LIST : PAPERS + known;
  }

  public String end() {
    recipients.end(known, version);
    said.say("recipient.hasEnded", view.getName());
    return LIST;
  }

  private static String field(String key) {
    String rule = key.substring(key.indexOf('.') + 1).replace("Missing", "");
    if (rule.equals("outside")) return "form:country";
    if (rule.equals("known")) return "form:name";
    return OF_A_FIELD.contains(rule) ? "form:" + rule : null;
  }

  /** All countries, those that are possible first: a refusal is said, not hidden. */
  public List<SelectItem> getCountries() {
    Locale here = language.getLocale();
    return Stream.concat(
            Establishment.possible(here).stream(), Establishment.refused(here).stream())
        .map(c -> new SelectItem(c, Establishment.name(c, here)))
        .toList();
  }

  public List<SelectItem> getKinds() {
    return Arrays.stream(Kind.values())
        .map(k -> new SelectItem(k.name(), words.of("recipient.kind." + k + ".about")))
        .toList();
  }

  public List<SelectItem> getServices() {
    return Arrays.stream(Service.values())
        .map(s -> new SelectItem(s.name(), words.of("transfer.service." + s)))
        .toList();
  }

  public List<SelectItem> getItems() {
    return Arrays.stream(DataItem.values())
        .map(i -> new SelectItem(i.name(), i.label(language.getLocale())))
        .toList();
  }

  public RecipientView getView() {
    return view;
  }

  public RecipientForm getForm() {
    return form;
  }

  public int getVersion() {
    return version;
  }

  public void setVersion(int version) {
    this.version = version;
  }
}
