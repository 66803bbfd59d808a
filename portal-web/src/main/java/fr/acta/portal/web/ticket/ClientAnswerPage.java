package fr.acta.portal.web.ticket;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The client's answer before it goes. */
@Named
@RequestScoped
public class ClientAnswerPage extends AnswerScreen {
  @Inject private ClientActs acts;

  @Override
  DeskActs acts() {
    return acts;
  }
}
