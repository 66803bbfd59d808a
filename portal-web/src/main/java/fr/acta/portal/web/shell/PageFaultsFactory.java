package fr.acta.portal.web.shell;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Puts {@link PageFaults} in front of Faces' own handler. */
public class PageFaultsFactory extends ExceptionHandlerFactory {
  public PageFaultsFactory(ExceptionHandlerFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExceptionHandler getExceptionHandler() {
    return new PageFaults(getWrapped().getExceptionHandler());
  }
}
