package fr.acta.portal.web.staff;

import fr.acta.portal.staff.ImportLine;
import fr.acta.portal.staff.ImportView;
import fr.acta.portal.staff.RowOutcome;
import fr.acta.portal.staff.StaffImports;
import fr.acta.portal.web.shell.Said;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;

/** What a file would change, before anything is changed. */
@Named
@RequestScoped
public class DryRunPage {
  @Inject private StaffImports imports;
  @Inject private Said said;
  @Inject private Asked asked;

  @Inject @Param private String id;
  @Inject @Param private String show;
  @Inject @Param private String after;

  private UUID file;
  private ImportView view;
  private List<Section> sections;
  private int version;

  @PostConstruct
  void read() {
    file = asked.id(id);
    view = imports.view(file);
    version = view.getVersion();
    Stream<RowOutcome> wanted =
        show == null
            ? Stream.of(RowOutcome.REJECTED, RowOutcome.CHANGED, RowOutcome.NEW)
            : Stream.of(asked.one(RowOutcome.class, show));
    sections =
        wanted
            .map(o -> new Section(o, imports.rows(file, o, asked.number(after))))
            .filter(section -> !section.getLines().isEmpty())
            .toList();
  }

  /** Once confirmed or dropped there is nothing left to decide here. */
  public String leave() {
    if (view.isAbandoned()) return "/hr/staff/import?faces-redirect=true";
    return view.isWaiting() ? null : progress();
  }

  public String confirm() {
    imports.confirm(file, version);
    return progress();
  }

  public String abandon() {
    imports.abandon(file, version);
    said.say("staff.dryrun.abandoned");
    return "/hr/staff/list?faces-redirect=true";
  }

  private String progress() {
    return "/hr/staff/progress?faces-redirect=true&id=" + file;
  }

  public ImportView getFile() {
    return view;
  }

  public List<Section> getSections() {
    return sections;
  }

  /** The one outcome whose rows are shown; null for all. */
  public String getShow() {
    return show;
  }

  /** The version that was shown, handed back by the form. */
  public int getVersion() {
    return version;
  }

  public void setVersion(int version) {
    this.version = version;
  }

  /** A page of the rows of one outcome. */
  public static class Section {
    private final RowOutcome outcome;
    private final List<ImportLine> lines;

    Section(RowOutcome outcome, List<ImportLine> lines) {
      this.outcome = outcome;
      this.lines = lines;
    }

    public String getOutcome() {
      return outcome.name();
    }

    public List<ImportLine> getLines() {
      return lines;
    }

    /** The last row of a full page, after which the next one begins; 0 when nothing follows. */
    public int getNext() {
      return lines.size() < StaffImports.PAGE ? 0 : lines.get(lines.size() - 1).getRow();
    }
  }
}
