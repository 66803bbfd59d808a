package fr.acta.portal.web.datamap;

import fr.acta.portal.datamap.Category;
import fr.acta.portal.datamap.DataMap;
import fr.acta.portal.datamap.MappedTable;
import fr.acta.portal.datamap.Subject;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** The data map: as a picture and table by table for the DPO, by subject for everybody. */
@Named
@RequestScoped
public class DataMapPage {
  @Inject private MapPicture picture;

  public List<Category> getCategories() {
    return Arrays.stream(Category.values()).filter(c -> !tables(c).isEmpty()).toList();
  }

  public List<MappedTable> tables(Category category) {
    return DataMap.personal().stream().filter(t -> t.getCategory() == category).toList();
  }

  public List<MappedTable> getImpersonal() {
    return DataMap.tables().stream().filter(t -> !t.holdsPersonal()).toList();
  }

  public List<Subject> getSubjects() {
    return List.of(Subject.values());
  }

  public List<MappedTable> of(Subject subject) {
    return DataMap.personal().stream().filter(t -> t.getSubject() == subject).toList();
  }

  public MapPicture getPicture() {
    return picture;
  }
}
