package fr.acta.portal.web.transfer;

import fr.acta.portal.client.Subscription.Service;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.transfer.Figures;
import fr.acta.portal.transfer.Passage;
import fr.acta.portal.transfer.Statistics;
import fr.acta.portal.transfer.TransmissionLine;
import fr.acta.portal.transfer.Transmissions;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** Who would pass the gate of a service now, and the act itself. */
@Named
@RequestScoped
public class TransmitPage {
  @Inject private Transmissions transmissions;
  @Inject private Statistics statistics;
  @Inject @Param private String service;
  @Inject @Param private String done;

  private Service wanted;
  private Passage passage;
  private Figures figures;
  private TransmissionLine receipt;
  private boolean allowed;
  private String list;

  @PostConstruct
  void read() {
    wanted =
        Arrays.stream(Service.values())
            .filter(s -> s.name().equals(service))
            .findFirst()
            .orElseThrow(() -> new AccessDenied(Audience.HR));
    passage = transmissions.preview(wanted);
    if ("ANONYMOUS".equals(passage.getMode())) figures = statistics.preview(wanted);
    allowed = transmissions.mayTransmit();
    list = passage.getList();
    if (done != null)
      receipt =
          transmissions.all().stream()
              .filter(t -> t.getId().toString().equals(done))
              .findFirst()
              .orElse(null);
  }

  public String send() {
    return receipt(transmissions.send(wanted, list));
  }

  public String publish() {
    return receipt(statistics.publish(wanted));
  }

  private String receipt(UUID made) {
    return "/hr/transfer/transmit?faces-redirect=true&service=" + wanted + "&done=" + made;
  }

  /** Where a reason of the gate is cured; null where nothing is to be cured. */
  public String fix(String reason) {
    String page =
        switch (reason) {
          case "GONE", "RESTRICTED", "OBJECTED", "ENDED", "ERASED" -> null;
          case "NO_RECIPIENT", "NO_UNDERTAKING", "NO_INSTRUCTIONS", "TOO_MANY_FIELDS" -> null;
          case "NO_MODE", "OTHER_MODE" -> "/hr/client/mode";
          case "NO_NOTICE" -> "/hr/notice";
          default -> "/hr/notice/campaign";
        };
    return page == null ? null : page + "?service=" + wanted;
  }

  public Passage getPassage() {
    return passage;
  }

  /** Null but in the anonymous mode. */
  public Figures getFigures() {
    return figures;
  }

  /** The attempt just made, or null. */
  public TransmissionLine getReceipt() {
    return receipt;
  }

  public boolean isAllowed() {
    return allowed;
  }

  public String getList() {
    return list;
  }

  public void setList(String list) {
    this.list = list;
  }
}
