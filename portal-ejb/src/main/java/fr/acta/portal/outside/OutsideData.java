package fr.acta.portal.outside;

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

/** Which systems there are, who answers for them, and what they were asked about somebody. */
public final class OutsideData implements DataSection {
  @Override
  public List<MappedTable> tables() {
    return List.of(
        MappedTable.of(
                "outside_system", Subject.USER, Controller.OPERATOR, Source.DESK, Keeping.CONTRACT)
            .since("used_until")
            .forPurpose(Purpose.RIGHTS, Purpose.ACCOUNTABILITY)
            .seenBy(Audience.DPO)
            .holds(Category.IDENTITY, "owner_name")
            .holds(Category.CONTACT, "owner_email")
            .impersonal(Impersonal.KEY, "tenant_id id")
            .impersonal(
                Impersonal.ORGANISATION,
                "name kind connector categories purposes as_controller as_processor")
            .impersonal(Impersonal.STATE, "used_from used_until recorded_at version"),
        MappedTable.of(
                "outside_task", Subject.STAFF, Controller.OPERATOR, Source.DESK, Keeping.DOSSIER)
            .answered("ticket_id", "ticket", "id", "request_id")
            .goesWith("ticket")
            .forPurpose(Purpose.RIGHTS)
            .seenBy(Audience.PERSON, Audience.HR, Audience.DPO)
            .through("ticket_id", "ticket", "id", "person_id")
            .holds(Category.REQUEST, "system_name kind state result opened_at due_on ended_at")
            .words(Category.REQUEST, "attestation")
            .impersonal(Impersonal.KEY, "tenant_id id")
            .impersonal(Impersonal.LINK, "ticket_id system_id")
            .impersonal(
                Impersonal.STATE,
                "automatic ended_by attempts next_at failed_at reminded_on version"));
  }
}
