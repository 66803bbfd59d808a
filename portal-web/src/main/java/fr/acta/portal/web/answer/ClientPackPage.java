package fr.acta.portal.web.answer;

import fr.acta.portal.answer.ClientPacks;
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

/** A copy at the client's desk. */
@Named
@RequestScoped
public class ClientPackPage extends PackScreen {
  @Inject private ClientPacks packs;
  @Inject private TicketAddress address;

  @Override
  PackView view() {
    return packs.view(id());
  }

  @Override
  void prepare(int ticketVersion) {
    packs.prepare(id(), ticketVersion);
  }

  @Override
  PackRowsView rows(RowSearch wanted) {
    return packs.rows(id(), wanted);
  }

  @Override
  void redact(int packVersion, Redaction.Place place, String why) {
    packs.redact(id(), packVersion, place, why);
  }

  @Override
  void restore(int packVersion, UUID redaction) {
    packs.restore(id(), packVersion, redaction);
  }

  @Override
  void approve(int packVersion) {
    packs.approve(id(), packVersion);
  }

  @Override
  String makeCode(int packVersion) {
    return packs.makeCode(id(), packVersion);
  }

  @Override
  public String getBase() {
    return "/hr/";
  }

  @Override
  public String getQuery() {
    return "id=" + id();
  }

  private UUID id() {
    return address.id(Audience.HR);
  }
}
