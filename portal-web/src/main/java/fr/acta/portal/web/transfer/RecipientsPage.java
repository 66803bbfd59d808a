package fr.acta.portal.web.transfer;

import fr.acta.portal.transfer.Disclosure;
import fr.acta.portal.transfer.MyDisclosures;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Who received what about her, and when. */
@Named
@RequestScoped
public class RecipientsPage {
  @Inject private MyDisclosures disclosures;

  private List<Disclosure> all;

  @PostConstruct
  void read() {
    all = disclosures.all();
  }

  public List<Disclosure> getAll() {
    return all;
  }
}
