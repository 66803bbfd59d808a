package fr.acta.portal.web.staff;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.web.shell.Language;
import fr.acta.portal.web.shell.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Values of a staff list as people read them. */
@Named
@RequestScoped
public class StaffShown {
  @Inject private Language language;
  @Inject private Words words;

  public String value(String item, String text) {
    return text == null
        ? words.of("staff.value.none")
        : DataItem.valueOf(item).shown(text, language.getLocale());
  }
}
