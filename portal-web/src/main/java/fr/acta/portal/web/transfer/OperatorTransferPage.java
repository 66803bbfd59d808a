package fr.acta.portal.web.transfer;

import fr.acta.portal.transfer.connector.HandedFile;
import fr.acta.portal.transfer.connector.PickupLine;
import fr.acta.portal.transfer.connector.Pickups;
import fr.acta.portal.transfer.recall.OperatorRecalls;
import fr.acta.portal.transfer.recall.RecallLine;
import fr.acta.portal.undertaking.MyUndertaking;
import fr.acta.portal.undertaking.Signature;
import fr.acta.portal.web.shell.Said;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.omnifaces.util.Faces;

/** {@code /operator/transfer}: what clients sent, to be taken; what they called back, to delete. */
@Named
@RequestScoped
public class OperatorTransferPage {
  @Inject private Pickups pickups;
  @Inject private OperatorRecalls recalls;
  @Inject private MyUndertaking undertaking;
  @Inject private Said said;

  private List<PickupLine> waiting;
  private List<RecallLine> called;
  private boolean allowed;

  @PostConstruct
  void read() {
    waiting = pickups.waiting();
    called = recalls.all();
    allowed = undertaking.latest().map(Signature::isInForce).orElse(false);
  }

  public void take(UUID tenant, UUID transmission) throws IOException {
    save(pickups.take(tenant, transmission));
  }

  public void list(UUID tenant, UUID recall) throws IOException {
    save(recalls.list(tenant, recall));
  }

  public String confirm(UUID tenant, UUID recall) {
    recalls.confirm(tenant, recall);
    said.say("transfer.recall.confirmed");
    return "/operator/transfer?faces-redirect=true";
  }

  private static void save(HandedFile file) throws IOException {
    Faces.sendFile(file.bytes(), file.getName(), true);
  }

  public List<PickupLine> getWaiting() {
    return waiting;
  }

  public List<RecallLine> getCalled() {
    return called;
  }

  public boolean isAllowed() {
    return allowed;
  }
}
