package fr.acta.portal.rightsrequest;

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

/** What people ask for, until it is one or more tickets. */
public final class RequestData implements DataSection {
  @Override
  public List<MappedTable> tables() {
    return List.of(
        MappedTable.of(
                "request_draft", Subject.STAFF, Controller.OPERATOR, Source.PERSON, Keeping.DRAFT)
            .since("started_at")
            .goesWith("person")
            .forPurpose(Purpose.RIGHTS)
            .seenBy(Audience.PERSON)
            .found("person_id")
            .holds(Category.REQUEST, "kind started_at")
            .words(Category.REQUEST, "words")
            .impersonal(Impersonal.KEY, "tenant_id id")
            .impersonal(Impersonal.LINK, "person_id")
            .impersonal(Impersonal.STATE, "version"),
        MappedTable.of(
                "request_draft_item",
                Subject.STAFF,
                Controller.OPERATOR,
                Source.PERSON,
                Keeping.DRAFT)
            .goesWith("request_draft")
            .forPurpose(Purpose.RIGHTS)
            .seenBy(Audience.PERSON)
            .through("draft_id", "request_draft", "id", "person_id")
            .holds(Category.REQUEST, "item")
            .words(Category.REQUEST, "wanted")
            .impersonal(Impersonal.KEY, "tenant_id")
            .impersonal(Impersonal.LINK, "draft_id"),
        MappedTable.of(
                "rights_request",
                Subject.STAFF,
                Controller.OPERATOR,
                Source.PERSON,
                Keeping.DOSSIER)
            .answered("id")
            .forPurpose(Purpose.RIGHTS)
            .seenBy(Audience.PERSON, Audience.HR, Audience.DPO)
            .found("person_id")
            .keeps(
                Category.REQUEST,
                "art. 17(3)(e)",
                "reference kind channel answer_by received_at language complained_on")
            .blanksWords(Category.REQUEST, "words")
            .impersonal(Impersonal.KEY, "tenant_id id")
            .impersonal(Impersonal.LINK, "person_id")
            .impersonal(Impersonal.STATE, "recorded_at version"),
        MappedTable.of(
                "request_message",
                Subject.STAFF,
                Controller.OPERATOR,
                Source.PERSON,
                Keeping.REQUEST)
            .answered("ticket_id", "ticket", "id", "request_id")
            .goesWith("ticket")
            .forPurpose(Purpose.RIGHTS)
            .seenBy(Audience.PERSON, Audience.HR, Audience.DPO)
            .through("ticket_id", "ticket", "id", "person_id")
            .words(Category.CORRESPONDENCE, "text")
            .holds(Category.CORRESPONDENCE, "author purpose sent_at")
            .impersonal(Impersonal.KEY, "tenant_id id")
            .impersonal(Impersonal.LINK, "ticket_id"),
        MappedTable.of(
                "requester", Subject.REQUESTER, Controller.OPERATOR, Source.PERSON, Keeping.REQUEST)
            .answered("request_id")
            .goesWith("rights_request")
            .forPurpose(Purpose.RIGHTS)
            .seenBy(Audience.PERSON, Audience.HR, Audience.DPO)
            .through("request_id", "rights_request", "id", "person_id")
            .holds(Category.IDENTITY, "name represents")
            .holds(Category.CONTACT, "email address")
            .holds(Category.WORK, "organisation")
            .impersonal(Impersonal.KEY, "tenant_id")
            .impersonal(Impersonal.LINK, "request_id"));
  }
}
