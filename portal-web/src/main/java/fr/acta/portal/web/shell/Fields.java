package fr.acta.portal.web.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ComponentSystemEvent;
import jakarta.inject.Named;
import java.util.Map;

/** Ties an input to its hint and its error for those who do not see that they stand together. */
@Named
@ApplicationScoped
public class Fields {
  /** Listener of {@code <k:field>}, which holds one input. */
  public void describe(ComponentSystemEvent event) {
    UIInput input = input(event.getComponent());
    if (input == null) {
      return;
    }
    String id = input.getClientId();
    boolean hinted = event.getComponent().getAttributes().get("hint") != null;
    boolean wrong = FacesContext.getCurrentInstance().getMessages(id).hasNext();
    Map<String, Object> attributes = input.getPassThroughAttributes(true);
    String described = (hinted ? id + "-hint " : "") + (wrong ? id + "-wrong" : "");
    set(attributes, "aria-describedby", hinted || wrong, described.trim());
    set(attributes, "aria-invalid", wrong, "true");
  }

  private static void set(Map<String, Object> all, String name, boolean wanted, String value) {
    if (wanted) {
      all.put(name, value);
    } else {
      all.remove(name);
    }
  }

  private static UIInput input(UIComponent parent) {
    for (UIComponent child : parent.getChildren()) {
      UIInput found = child instanceof UIInput input ? input : input(child);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
