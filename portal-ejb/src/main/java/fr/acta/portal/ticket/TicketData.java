package fr.acta.portal.ticket;

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

/** What the desks did with what was asked. */
public final class TicketData implements DataSection {
  @Override
  public List<MappedTable> tables() {
    return List.of(
        MappedTable.of("ticket", Subject.STAFF, Controller.OPERATOR, Source.DESK, Keeping.DOSSIER)
            .answered("request_id")
            .goesWith("rights_request")
            .forPurpose(Purpose.RIGHTS)
            .seenBy(Audience.PERSON, Audience.HR, Audience.DPO)
            .found("person_id")
            .blanks(Category.IDENTITY, "person_name")
            .blanksWords(Category.CORRESPONDENCE, "introduction answer extension_reason")
            .keeps(
                Category.REQUEST,
                "art. 17(3)(e)",
                "desk kind reference language items state received_at legal_end outcome closed_at extended_on reopened_on identified")
            .impersonal(Impersonal.KEY, "tenant_id id")
            .impersonal(Impersonal.LINK, "request_id person_id assignee_id joined_to")
            .impersonal(
                Impersonal.STATE,
                "assignee_name reminded_at asked_again_at escalated_at internal_target restarted_on suspended_since version"),
        MappedTable.of(
                "asked_item", Subject.STAFF, Controller.OPERATOR, Source.DESK, Keeping.REQUEST)
            .answered("ticket_id", "ticket", "id", "request_id")
            .goesWith("ticket")
            .forPurpose(Purpose.RIGHTS)
            .seenBy(Audience.PERSON, Audience.HR, Audience.DPO)
            .through("ticket_id", "ticket", "id", "person_id")
            .holds(Category.REQUEST, "item decision ground")
            .words(Category.REQUEST, "value_shown value_wanted reason")
            .impersonal(Impersonal.KEY, "tenant_id id")
            .impersonal(Impersonal.LINK, "ticket_id")
            .impersonal(Impersonal.STATE, "version"),
        MappedTable.of(
                "identity_check",
                Subject.REQUESTER,
                Controller.OPERATOR,
                Source.DESK,
                Keeping.DOSSIER)
            .answered("ticket_id", "ticket", "id", "request_id")
            .goesWith("ticket")
            .forPurpose(Purpose.RIGHTS)
            .seenBy(Audience.PERSON, Audience.HR, Audience.DPO)
            .through("ticket_id", "ticket", "id", "person_id")
            .holds(Category.REQUEST, "subject state how confirmed_at")
            .words(Category.REQUEST, "doubt")
            .impersonal(Impersonal.KEY, "tenant_id id")
            .impersonal(Impersonal.LINK, "ticket_id")
            .impersonal(Impersonal.STATE, "confirmed_by version"),
        MappedTable.of(
                "suspension", Subject.STAFF, Controller.OPERATOR, Source.DESK, Keeping.DOSSIER)
            .answered("ticket_id", "ticket", "id", "request_id")
            .goesWith("ticket")
            .forPurpose(Purpose.RIGHTS)
            .seenBy(Audience.PERSON, Audience.HR, Audience.DPO)
            .through("ticket_id", "ticket", "id", "person_id")
            .holds(Category.REQUEST, "ground asked_on answered_on late")
            .words(Category.REQUEST, "confirmation")
            .impersonal(Impersonal.KEY, "tenant_id id")
            .impersonal(Impersonal.LINK, "ticket_id")
            .impersonal(Impersonal.STATE, "version"),
        MappedTable.of(
                "execution_task", Subject.STAFF, Controller.OPERATOR, Source.DESK, Keeping.DOSSIER)
            .answered("ticket_id", "ticket", "id", "request_id")
            .goesWith("ticket")
            .forPurpose(Purpose.RIGHTS)
            .seenBy(Audience.PERSON, Audience.HR, Audience.DPO)
            .through("ticket_id", "ticket", "id", "person_id")
            .holds(Category.REQUEST, "kind hands opened_at done_at")
            .words(Category.REQUEST, "note handover withheld")
            .impersonal(Impersonal.KEY, "tenant_id id")
            .impersonal(Impersonal.LINK, "ticket_id")
            .impersonal(Impersonal.STATE, "done_by version"),
        MappedTable.of(
                "ticket_reminder",
                Subject.STAFF,
                Controller.OPERATOR,
                Source.PORTAL,
                Keeping.DOSSIER)
            .answered("ticket_id", "ticket", "id", "request_id")
            .goesWith("ticket")
            .forPurpose(Purpose.RIGHTS)
            .seenBy(Audience.DPO)
            .through("ticket_id", "ticket", "id", "person_id")
            .holds(Category.REQUEST, "stage legal_end sent_at")
            .impersonal(Impersonal.KEY, "tenant_id")
            .impersonal(Impersonal.LINK, "ticket_id"),
        MappedTable.of("letter", Subject.STAFF, Controller.OPERATOR, Source.DESK, Keeping.REQUEST)
            .answered("ticket_id", "ticket", "id", "request_id")
            .goesWith("ticket")
            .forPurpose(Purpose.RIGHTS)
            .seenBy(Audience.HR, Audience.DPO)
            .through("ticket_id", "ticket", "id", "person_id")
            .holds(Category.IDENTITY, "recipient")
            .holds(Category.CONTACT, "address")
            .words(Category.CORRESPONDENCE, "words")
            .holds(Category.CORRESPONDENCE, "reference language written_at printed_at")
            .impersonal(Impersonal.KEY, "tenant_id id")
            .impersonal(Impersonal.LINK, "ticket_id")
            .impersonal(Impersonal.STATE, "desk version"));
  }
}
