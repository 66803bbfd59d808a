package fr.acta.portal.web.notice;

import fr.acta.portal.notice.GroupLine;
import fr.acta.portal.notice.NoticeGroups;
import fr.acta.portal.web.shell.Said;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** {@code /hr/notice/groups}: the parts of the staff that may have a notice of their own. */
@Named
@RequestScoped
public class GroupsPage {
  @Inject private NoticeGroups boundary;
  @Inject private Said said;

  private List<GroupLine> groups;

  @PostConstruct
  void read() {
    groups = boundary.all();
  }

  public String end(UUID id) {
    boundary.end(id);
    said.say("notice.group.over");
    return "/hr/notice/groups?faces-redirect=true";
  }

  public List<GroupLine> getGroups() {
    return groups;
  }
}
