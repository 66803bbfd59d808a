package fr.acta.portal.web.answer;

import fr.acta.portal.answer.MyPack;
import fr.acta.portal.answer.MyPacks;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Her copies: on her first page those that wait, on a request's page its own. */
@Named
@RequestScoped
public class MyPacksPage {
  @Inject private MyPacks packs;

  private List<MyPack> all;

  @PostConstruct
  void read() {
    all = packs.all();
  }

  /**
   * @param request an id as text; empty for all that can be downloaded
   */
  public List<MyPack> of(String request) {
    boolean everywhere = request == null || request.isEmpty();
    return all.stream()
        .filter(p -> everywhere ? p.isThere() : p.getRequest().toString().equals(request))
        .toList();
  }
}
