package fr.acta.portal.web.staff;

import fr.acta.portal.staff.ImportView;
import fr.acta.portal.staff.PersonLine;
import fr.acta.portal.staff.StaffCount;
import fr.acta.portal.staff.StaffImports;
import fr.acta.portal.staff.StaffList;
import fr.acta.portal.staff.StaffQuery;
import fr.acta.portal.staff.StaffQuery.Standing;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** The staff list, a page at a time. */
@Named
@RequestScoped
public class StaffListPage {
  @Inject private StaffList staff;
  @Inject private StaffImports imports;
  @Inject private StaffSearch search;
  @Inject private Asked asked;

  @Inject @Param private String show;
  @Inject @Param private String after;
  @Inject @Param private String found;

  private Standing standing;
  private String words;
  private List<PersonLine> people;
  private StaffCount count;
  private ImportView latest;

  @PostConstruct
  void read() {
    standing = show == null ? Standing.ALL : asked.one(Standing.class, show);
    words = found == null ? null : search.getWords();
    UUID from = after == null ? null : asked.id(after);
    people = staff.page(new StaffQuery(standing, words, from));
    count = staff.count();
    latest = imports.latest().orElse(null);
  }

  public String find() {
    search.setWords(words);
    return "/hr/staff/list?faces-redirect=true&show="
        + standing
        + (words == null ? "" : "&found=true");
  }

  public List<PersonLine> getPeople() {
    return people.size() > StaffList.PAGE ? people.subList(0, StaffList.PAGE) : people;
  }

  /** The last person of this page when another page follows. */
  public UUID getNext() {
    return people.size() > StaffList.PAGE ? people.get(StaffList.PAGE - 1).getId() : null;
  }

  public boolean isFirst() {
    return after == null;
  }

  public StaffCount getCount() {
    return count;
  }

  /** The newest import; null before the first. */
  public ImportView getLatest() {
    return latest;
  }

  public String getShow() {
    return standing.name();
  }

  public boolean isFound() {
    return words != null;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }
}
