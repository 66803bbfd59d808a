package fr.acta.portal.web.transfer;

import fr.acta.portal.transfer.recall.DpoRecalls;
import fr.acta.portal.transfer.recall.RecallLine;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What the operator has to erase or lock for its clients, as the DPO watches over it. */
@Named
@RequestScoped
public class DpoRecallPage {
  @Inject private DpoRecalls recalls;

  private List<RecallLine> all;

  @PostConstruct
  void read() {
    all = recalls.all();
  }

  public List<RecallLine> getAll() {
    return all;
  }

  public long getOpen() {
    return all.stream().filter(r -> r.isErasing() && r.getConfirmedAt() == null).count();
  }

  public long getLate() {
    return all.stream().filter(r -> r.isErasing() && r.isLate()).count();
  }
}
