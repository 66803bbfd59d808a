package fr.acta.portal.web.retention;

import fr.acta.portal.datamap.MappedTable;
import fr.acta.portal.retention.MyTerm;
import fr.acta.portal.retention.MyTerms;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** When what is held about her goes, beside each place that holds something. */
@Named
@RequestScoped
public class MyTermsPage {
  @Inject private MyTerms terms;

  private Map<String, List<MyTerm>> all;

  @PostConstruct
  void read() {
    all = terms.all();
  }

  /** Empty where no day can be said and no event be named. */
  public List<MyTerm> of(MappedTable table) {
    return all.getOrDefault(table.getName(), List.of());
  }
}
