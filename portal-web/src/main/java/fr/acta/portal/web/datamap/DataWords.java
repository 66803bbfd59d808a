package fr.acta.portal.web.datamap;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.staff.FormerValue;
import fr.acta.portal.staff.HeldValue;
import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.transfer.Disclosure;
import fr.acta.portal.web.shell.Language;
import fr.acta.portal.web.shell.Settings;
import fr.acta.portal.web.shell.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A held value and its story, in the language of the request. */
@Named
@RequestScoped
public class DataWords {
  @Inject private Words words;
  @Inject private Language language;
  @Inject private Settings settings;

  public String label(DataItem item) {
    return item.label(language.getLocale());
  }

  public String labels(Collection<DataItem> items) {
    return items.stream().map(this::label).collect(Collectors.joining(", "));
  }

  /** "fonction et téléphone personnel", to go on a sentence with. */
  public String listed(Collection<DataItem> items) {
    return items.stream()
        .map(
            item -> label(item).substring(0, 1).toLowerCase(Locale.ROOT) + label(item).substring(1))
        .collect(Collectors.collectingAndThen(Collectors.toList(), this::joined));
  }

  private String joined(List<String> all) {
    int last = all.size() - 1;
    return last < 1
        ? String.join("", all)
        : words.of("datamap.and", String.join(", ", all.subList(0, last)), all.get(last));
  }

  /** With a capital, where it stands by itself. */
  public String sentence(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** The value as people read it, or that nothing is held. */
  public String shown(DataItem item, String value) {
    return value == null || value.isEmpty()
        ? words.of("datamap.none")
        : item.shown(value, language.getLocale());
  }

  /** The value as it stands in a field: a date field wants ISO text. */
  public String typed(DataItem item, String value) {
    return item.isDate() ? value : item.shown(value, language.getLocale());
  }

  /** "transmis par Menuiserie Orme le lundi 2 février 2026". */
  public String source(HeldValue value, String employer) {
    boolean never = !value.isHeld() && value.getHistory().isEmpty();
    return never
        ? words.of("datamap.origin.none." + value.getItem().controller(), employer)
        : words.of("datamap.origin." + value.getOrigin(), employer, value.getSince());
  }

  /** Its source and its purpose on one line. */
  public String story(HeldValue value, String employer) {
    String purpose = words.of("datamap." + value.getItem() + ".purpose");
    return words.of("datamap.origin.purpose", source(value, employer), purpose);
  }

  public String source(FormerValue value, String employer) {
    return words.of("datamap.origin." + value.getOrigin(), employer, value.getOn());
  }

  /** "Prévention Lumen, pour la formation en ligne, le lundi 19 octobre 2026". */
  public String received(Disclosure disclosure) {
    return words.of(
        "datamap.received.by",
        settings.getOperatorName(),
        words.of("transfer.service.for." + disclosure.getService()),
        LocalDate.ofInstant(disclosure.getAt(), LegalClock.PARIS));
  }

  public String change(DataItem item, FormerValue change) {
    String how =
        change.getBefore() == null ? "added" : change.getAfter() == null ? "removed" : "change";
    return words.of(
        "datamap.history." + how, shown(item, change.getBefore()), shown(item, change.getAfter()));
  }
}
