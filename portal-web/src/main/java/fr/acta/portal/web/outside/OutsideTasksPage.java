package fr.acta.portal.web.outside;

import fr.acta.portal.outside.DpoOutside;
import fr.acta.portal.outside.TaskView;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code /dpo/outside/tasks}: what systems still have to answer, and how much of it is late. */
@Named
@RequestScoped
public class OutsideTasksPage {
  @Inject private DpoOutside tasks;

  private List<TaskView> open;

  @PostConstruct
  void read() {
    open = tasks.open();
  }

  /** The most urgent first. */
  public List<TaskView> getOpen() {
    return open;
  }

  public long getLate() {
    return open.stream().filter(TaskView::isLate).count();
  }
}
