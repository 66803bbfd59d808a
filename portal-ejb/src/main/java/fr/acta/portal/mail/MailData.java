package fr.acta.portal.mail;

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

/** What was written to people. */
public final class MailData implements DataSection {
  @Override
  public List<MappedTable> tables() {
    return List.of(
        MappedTable.of("mail", Subject.STAFF, Controller.OPERATOR, Source.PORTAL, Keeping.JOURNAL)
            .since("queued_at")
            .forPurpose(Purpose.RIGHTS, Purpose.INFORMING)
            .found("person_id")
            .holds(Category.CONTACT, "address")
            .words(Category.CORRESPONDENCE, "subject body")
            .holds(Category.CORRESPONDENCE, "sent_at")
            .impersonal(Impersonal.KEY, "tenant_id id")
            .impersonal(Impersonal.LINK, "person_id")
            .impersonal(Impersonal.STATE, "state purpose attempts queued_at next_at version bulk"));
  }
}
