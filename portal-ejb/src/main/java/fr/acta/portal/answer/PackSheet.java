package fr.acta.portal.answer;

import static fr.acta.portal.answer.PackBuilder.TEXTS;

import fr.acta.portal.outside.OutsideLine;
import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.text.Paper;
import fr.acta.portal.ticket.Desk;
import fr.acta.portal.ticket.Right;
import fr.acta.portal.ticket.Ticket;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The readable part of a pack, as a tagged PDF in her language: what GDPR art. 15(1)-(2) wants her
 * told, and her values in plain words. Long tables go on in the CSV files.
 */
@Dependent
class PackSheet {
  @Inject Clock clock;
  @Inject PackRecipients recipients;

  @Inject
  @ConfigProperty(name = "portal.operator.name")
  String operator;

  @Inject
  @ConfigProperty(name = "portal.dpo.name")
  String dpoName;

  @Inject
  @ConfigProperty(name = "portal.dpo.email")
  String dpoEmail;

  @Inject
  @ConfigProperty(name = "portal.dpo.phone")
  String dpoPhone;

  void write(
      AccessPack pack,
      Ticket ticket,
      String client,
      PackContent content,
      List<OutsideLine> asked,
      OutputStream out)
      throws IOException {
    Locale locale = pack.language();
    LocalDate today = LocalDate.ofInstant(clock.instant(), LegalClock.PARIS);
    LocalDate received = LocalDate.ofInstant(ticket.receivedAt(), LegalClock.PARIS);
    String controller = pack.desk() == Desk.DPO ? operator : client;
    Map<String, Object> model = new HashMap<>();
    model.put("language", locale.getLanguage());
    model.put("t", words(locale));
    model.put("controller", controller);
    model.put("title", TEXTS.say(locale, "title." + pack.right(), controller));
    model.put("name", ticket.personName());
    model.put("asked", TEXTS.say(locale, "asked", ticket.reference(), received, today));
    model.put("yes", yes(locale, content, controller));
    model.put("access", pack.right() == Right.ACCESS);
    model.put("essential", PackLines.essential(locale, content));
    model.put("recipients", recipients.of(pack));
    model.put("employer", client);
    model.put("operators", pack.desk() == Desk.DPO);
    model.put("operator", operator);
    model.put("dpo", TEXTS.say(locale, "dpo", dpoName, dpoEmail, dpoPhone.replace(' ', '\u00a0')));
    model.put("facts", content.found().stream().map(t -> PackLines.facts(locale, t)).toList());
    model.put(
        "tables", content.found().stream().map(t -> PackLines.values(locale, t, content)).toList());
    model.put("outside", PackLines.outside(locale, asked));
    model.put("searched", PackLines.searched(locale, content, asked));
    model.put(
        "files",
        content.sample().files().stream()
            .filter(file -> !file.withheld())
            .map(Sample.Enclosed::name)
            .toList());
    model.put("withheld", PackLines.withheld(locale, content));
    Paper.print(PackSheet.class, "pack.ftl", model, out);
  }

  private static Map<String, String> words(Locale locale) {
    ResourceBundle all =
        ResourceBundle.getBundle(
            PackSheet.class.getPackageName() + ".pack",
            locale,
            PackSheet.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return all.keySet().stream().collect(Collectors.toMap(key -> key, all::getString));
  }

  private static String yes(Locale locale, PackContent content, String controller) {
    int found = content.found().size();
    String key = found == 0 ? "nothing" : "yes";
    return TEXTS.say(locale, key, controller, found, content.sample().count());
  }
}
