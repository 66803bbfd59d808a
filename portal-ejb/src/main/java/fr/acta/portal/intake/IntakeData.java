package fr.acta.portal.intake;

import fr.acta.portal.datamap.Category;
import fr.acta.portal.datamap.Controller;
import fr.acta.portal.datamap.DataSection;
import fr.acta.portal.datamap.Impersonal;
import fr.acta.portal.datamap.Keeping;
import fr.acta.portal.datamap.MappedTable;
import fr.acta.portal.datamap.Purpose;
import fr.acta.portal.datamap.Source;
import fr.acta.portal.datamap.Subject;
import java.util.List;

/** What the public form was given, until it is confirmed. */
public final class IntakeData implements DataSection {
  @Override
  public List<MappedTable> tables() {
    return List.of(
        MappedTable.of(
                "form_request", Subject.REQUESTER, Controller.OPERATOR, Source.PERSON, Keeping.FORM)
            .forPurpose(Purpose.RIGHTS)
            .apart()
            .holds(Category.IDENTITY, "name represents")
            .holds(Category.CONTACT, "email address")
            .holds(Category.WORK, "organisation")
            .words(Category.REQUEST, "words")
            .holds(Category.REQUEST, "kind answer_by language sent_at confirmed_at")
            .impersonal(Impersonal.KEY, "tenant_id id")
            .impersonal(Impersonal.SECRET, "code_hash")
            .impersonal(Impersonal.STATE, "version"));
  }
}
