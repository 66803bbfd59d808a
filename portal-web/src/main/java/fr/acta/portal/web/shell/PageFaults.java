package fr.acta.portal.web.shell;

import fr.acta.portal.evidence.Denials;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.RuleBroken;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;

/**
 * What a person sees when a page fails. A broken rule or a conflict stays on the page, beside what
 * was typed; an expired page is opened afresh; anything else becomes a page with a status.
 */
class PageFaults extends ExceptionHandlerWrapper {
  PageFaults(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() throws FacesException {
    Iterator<ExceptionQueuedEvent> queued = getUnhandledExceptionQueuedEvents().iterator();
    FacesContext context = FacesContext.getCurrentInstance();
    while (queued.hasNext()) {
      Throwable thrown = queued.next().getContext().getException();
      queued.remove();
      if (!context.getResponseComplete()) {
        answer(context, thrown);
      }
    }
    getWrapped().handle();
  }

  private void answer(FacesContext context, Throwable thrown) {
    Fault fault = Fault.of(thrown);
    Optional<RuleBroken> rule = Fault.first(thrown, RuleBroken.class);
    if (Fault.first(thrown, ViewExpiredException.class).isPresent()) {
      bean(Said.class).unsent();
      reopen(context);
    } else if (rule.isPresent() && acting(context)) {
      stay(context, bean(Words.class).of(rule.get().messageKey(), rule.get().arguments()));
    } else if (fault == Fault.CONFLICT && acting(context)) {
      stay(context, bean(Words.class).of("shell.fault.conflict"));
    } else {
      fail(context, fault, thrown);
    }
  }

  private static boolean acting(FacesContext context) {
    return context.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
  }

  private static void stay(FacesContext context, String sentence) {
    context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
    context.renderResponse();
  }

  /** The same address by GET: what was typed is gone, what was sent before is untouched. */
  private static void reopen(FacesContext context) {
    ExternalContext external = context.getExternalContext();
    HttpServletRequest request = (HttpServletRequest) external.getRequest();
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    try {
      external.redirect(request.getRequestURI() + query);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fail(FacesContext context, Fault fault, Throwable thrown) {
    String reference = FaultPage.log(fault, thrown);
    Fault.first(thrown, AccessDenied.class)
        .ifPresent(denied -> bean(Denials.class).record(Denials.OPERATOR, denied.audience()));
    ExternalContext external = context.getExternalContext();
    if (external.isResponseCommitted()) {
      return;
    }
    if (context.getPartialViewContext().isAjaxRequest()) {
      bean(Said.class).say("shell.fault.ajax", reference);
      reopen(context);
      return;
    }
    external.responseReset();
    external.getRequestMap().put(FaultPage.REFERENCE, reference);
    try {
      external.responseSendError(fault.status(), fault.name());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    context.responseComplete();
  }

  private static <T> T bean(Class<T> type) {
    return CDI.current().select(type).get();
  }
}
