package fr.acta.portal.mailbox;

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

/** What arrives in the DPO's mailbox. */
public final class MailboxData implements DataSection {
  @Override
  public List<MappedTable> tables() {
    return List.of(
        MappedTable.of(
                "received_mail",
                Subject.REQUESTER,
                Controller.OPERATOR,
                Source.PERSON,
                Keeping.REQUEST)
            .also(Keeping.ASIDE)
            .answered("ticket_id", "ticket", "id", "request_id")
            .answered("request_id")
            .forPurpose(Purpose.RIGHTS)
            .seenBy(Audience.DPO)
            .through("ticket_id", "ticket", "id", "person_id")
            .through("request_id", "rights_request", "id", "person_id")
            .holds(Category.CONTACT, "sender")
            .words(Category.CORRESPONDENCE, "subject")
            .holds(Category.CORRESPONDENCE, "arrived_at")
            .impersonal(Impersonal.KEY, "tenant_id id")
            .impersonal(Impersonal.LINK, "request_id ticket_id")
            .impersonal(Impersonal.SECRET, "fingerprint")
            .impersonal(Impersonal.STATE, "aside version answered"),
        MappedTable.impersonal("turned_away_list")
            .impersonal(Impersonal.KEY, "tenant_id id")
            .impersonal(Impersonal.LINK, "mail_id")
            .impersonal(Impersonal.COUNT, "size people")
            .impersonal(Impersonal.STATE, "extension version"),
        MappedTable.impersonal("deposit")
            .impersonal(Impersonal.KEY, "tenant_id id")
            .impersonal(Impersonal.LINK, "import_id")
            .impersonal(Impersonal.STATE, "asked_at opened_at done_at"));
  }
}
