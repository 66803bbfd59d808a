package fr.acta.portal.web.answer;

import fr.acta.portal.answer.DpoPacks;
import fr.acta.portal.answer.PackRowsView;
import fr.acta.portal.answer.PackView;
import fr.acta.portal.answer.Redaction;
import fr.acta.portal.answer.RowSearch;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.web.ticket.TicketAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;

/** A copy at the DPO's desk. */
@Named
@RequestScoped
public class DpoPackPage extends PackScreen {
  @Inject private DpoPacks packs;
  @Inject private TicketAddress address;

  @Override
  PackView view() {
    return packs.view(tenant(), id());
  }

  @Override
  void prepare(int ticketVersion) {
    packs.prepare(tenant(), id(), ticketVersion);
  }

  @Override
  PackRowsView rows(RowSearch wanted) {
    return packs.rows(tenant(), id(), wanted);
  }

  @Override
  void redact(int packVersion, Redaction.Place place, String why) {
    packs.redact(tenant(), id(), packVersion, place, why);
  }

  @Override
  void restore(int packVersion, UUID redaction) {
    packs.restore(tenant(), id(), packVersion, redaction);
  }

  @Override
  void approve(int packVersion) {
    packs.approve(tenant(), id(), packVersion);
  }

  @Override
  String makeCode(int packVersion) {
    return packs.makeCode(tenant(), id(), packVersion);
  }

  @Override
  public String getBase() {
    return "/dpo/";
  }

  @Override
  public String getQuery() {
    return "tenant=" + tenant() + "&id=" + id();
  }

  private UUID id() {
    return address.id(Audience.DPO);
  }

  private UUID tenant() {
    return address.tenant(Audience.DPO);
  }
}
