package fr.acta.portal.web.ticket;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The DPO's answer before it goes. */
@Named
@RequestScoped
public class DpoAnswerPage extends AnswerScreen {
  @Inject private DpoActs acts;

  @Override
  DeskActs acts() {
    return acts;
  }
}
