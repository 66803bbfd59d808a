package fr.acta.portal.web.recipient;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.recipient.DpoRecipients;
import fr.acta.portal.recipient.Establishment;
import fr.acta.portal.recipient.RecipientView;
import fr.acta.portal.web.shell.Language;
import fr.acta.portal.web.shell.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;

/** {@code /dpo/recipients}: everybody who receives data, and what is on file about them. */
@Named
@RequestScoped
public class RecipientListPage {
  @Inject private DpoRecipients recipients;
  @Inject private Language language;
  @Inject private Words words;

  private List<RecipientView> all;

  @PostConstruct
  void read() {
    all = recipients.all();
  }

  public List<RecipientView> getAll() {
    return all;
  }

  public String country(String code) {
    return Establishment.name(code, language.getLocale());
  }

  public String services(RecipientView row) {
    return row.getServices().stream()
        .map(s -> words.of("transfer.service." + s))
        .collect(Collectors.joining(", "));
  }

  public String items(RecipientView row) {
    return row.getItems().stream()
        .map(i -> DataItem.valueOf(i).label(language.getLocale()))
        .collect(Collectors.joining(", "));
  }
}
