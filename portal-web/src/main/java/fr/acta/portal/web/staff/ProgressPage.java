package fr.acta.portal.web.staff;

import fr.acta.portal.staff.ImportLine;
import fr.acta.portal.staff.ImportView;
import fr.acta.portal.staff.RowOutcome;
import fr.acta.portal.staff.StaffCount;
import fr.acta.portal.staff.StaffImports;
import fr.acta.portal.staff.StaffList;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** How far an import is, then what it did and what comes next. */
@Named
@RequestScoped
public class ProgressPage {
  @Inject private StaffImports imports;
  @Inject private StaffList staff;
  @Inject private Asked asked;

  @Inject @Param private String id;
  @Inject @Param private String after;

  private ImportView file;
  private List<ImportLine> rejected;
  private StaffCount count;

  @PostConstruct
  void read() {
    UUID wanted = asked.id(id);
    file = imports.view(wanted);
    rejected = imports.rows(wanted, RowOutcome.REJECTED, asked.number(after));
    count = staff.count();
  }

  /** An import that nobody confirmed has no progress. */
  public String leave() {
    return file.isWaiting() || file.isAbandoned()
        ? "/hr/staff/dryrun?faces-redirect=true&id=" + file.getId()
        : null;
  }

  public ImportView getFile() {
    return file;
  }

  public List<ImportLine> getRejected() {
    return rejected;
  }

  public int getNext() {
    return rejected.size() < StaffImports.PAGE ? 0 : rejected.get(rejected.size() - 1).getRow();
  }

  public StaffCount getCount() {
    return count;
  }
}
