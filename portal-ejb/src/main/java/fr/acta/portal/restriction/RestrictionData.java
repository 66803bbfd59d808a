package fr.acta.portal.restriction;

import fr.acta.portal.datamap.Category;
import fr.acta.portal.datamap.Controller;
import fr.acta.portal.datamap.DataSection;
import fr.acta.portal.datamap.Impersonal;
import fr.acta.portal.datamap.Keeping;
import fr.acta.portal.datamap.MappedTable;
import fr.acta.portal.datamap.Purpose;
import fr.acta.portal.datamap.Source;
import fr.acta.portal.datamap.Subject;
import fr.acta.portal.tenancy.Audience;
import java.util.List;

/** Whose data is locked, and why. */
public final class RestrictionData implements DataSection {
  @Override
  public List<MappedTable> tables() {
    return List.of(
        MappedTable.of(
                "restriction", Subject.STAFF, Controller.CLIENT, Source.DESK, Keeping.DOSSIER)
            .since("lifted_at")
            .forPurpose(Purpose.RIGHTS)
            .seenBy(Audience.PERSON, Audience.HR, Audience.DPO)
            .found("person_id")
            .keeps(Category.REQUEST, "art. 17(3)(e)", "ground since upheld_at told_on lifted_at")
            .impersonal(Impersonal.KEY, "tenant_id id")
            .impersonal(Impersonal.LINK, "person_id set_by lifted_by ticket_id")
            .impersonal(Impersonal.STATE, "version"),
        MappedTable.of(
                "restriction_use", Subject.STAFF, Controller.CLIENT, Source.DESK, Keeping.RELATION)
            .goesWith("person")
            .forPurpose(Purpose.RIGHTS)
            .seenBy(Audience.PERSON, Audience.HR, Audience.DPO)
            .found("person_id")
            .holds(Category.REQUEST, "ground opened_at opened_on until ended_at")
            .words(Category.REQUEST, "reason")
            .holds(Category.EVIDENCE, "account_name")
            .impersonal(Impersonal.KEY, "tenant_id id")
            .impersonal(Impersonal.LINK, "person_id account_id")
            .impersonal(Impersonal.STATE, "version"),
        MappedTable.of(
                "restriction_opening",
                Subject.STAFF,
                Controller.CLIENT,
                Source.PORTAL,
                Keeping.RELATION)
            .goesWith("person")
            .forPurpose(Purpose.RIGHTS)
            .found("person_id")
            .impersonal(Impersonal.KEY, "tenant_id")
            .impersonal(Impersonal.LINK, "person_id")
            .holds(Category.EVIDENCE, "transaction"));
  }
}
