package fr.acta.portal.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** All that is wrong on the page, for the summary above it; the same words stand by the fields. */
@Named
@RequestScoped
public class ErrorSummary {
  public boolean isAny() {
    FacesContext context = FacesContext.getCurrentInstance();
    return context.getMaximumSeverity() != null
        && context.getMaximumSeverity().compareTo(FacesMessage.SEVERITY_WARN) >= 0;
  }

  public List<Item> getItems() {
    FacesContext context = FacesContext.getCurrentInstance();
    List<Item> items = new ArrayList<>();
    Iterator<String> ids = context.getClientIdsWithMessages();
    while (ids.hasNext()) {
      String id = ids.next();
      context.getMessageList(id).forEach(m -> items.add(new Item(id, m.getSummary())));
    }
    return items;
  }

  /** One fault; without a field it concerns the whole page. */
  public static class Item {
    private final String field;
    private final String text;

    Item(String field, String text) {
      this.field = field;
      this.text = text;
    }

    public String getField() {
      return field;
    }

    public String getText() {
      return text;
    }
  }
}
