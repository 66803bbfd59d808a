package fr.acta.portal.web.shell;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import java.util.Locale;

/** Gives each view, from its creation on, the person's language and no session of its own. */
public class PortalViewHandler extends ViewHandlerWrapper {
  // Stands for each request's own; looked up once, for the locale is asked for many times a page.
  private Language language;

  public PortalViewHandler(ViewHandler wrapped) {
    super(wrapped);
  }

  /**
   * PrimeFaces asks for its nonce before the view is built and keeps it in the view map, which
   * makes a session on every public page. A transient view is spared; the template then says what
   * it is.
   */
  @Override
  public UIViewRoot createView(FacesContext context, String viewId) {
    UIViewRoot root = super.createView(context, viewId);
    root.setTransient(true);
    return root;
  }

  @Override
  public Locale calculateLocale(FacesContext context) {
    if (language == null) language = CDI.current().select(Language.class).get();
    return language.getLocale();
  }
}
