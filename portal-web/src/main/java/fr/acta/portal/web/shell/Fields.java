package fr.acta.portal.web.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.EditableValueHolder;
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
  /** Listener of {@code <k:field>} and {@code <k:choice>}: its component holds one input. */
  public void describe(ComponentSystemEvent event) {
    UIInput input = input(event.getComponent());
    if (input == null) {
      return;
    }
    String id = input.getClientId();
    Map<String, Object> attributes = input.getPassThroughAttributes(true);
    boolean wrong = FacesContext.getCurrentInstance().getMessages(id).hasNext();
    attributes.put(
        "aria-describedby", input.getId() + "-hint" + (wrong ? " " + id + "-wrong" : ""));
    if (wrong || !((EditableValueHolder) input).isValid()) {
      attributes.put("aria-invalid", "true");
    } else {
      attributes.remove("aria-invalid");
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
