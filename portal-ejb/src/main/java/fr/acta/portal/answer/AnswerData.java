package fr.acta.portal.answer;

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

/** The copies that were made for people; what is in one stands in the file store. */
public final class AnswerData implements DataSection {
  @Override
  public List<MappedTable> tables() {
    return List.of(
        MappedTable.of(
                "access_pack", Subject.STAFF, Controller.OPERATOR, Source.PORTAL, Keeping.DOSSIER)
            .answered("ticket_id", "ticket", "id", "request_id")
            .goesWith("ticket")
            .forPurpose(Purpose.RIGHTS)
            .seenBy(Audience.PERSON, Audience.HR, Audience.DPO)
            .found("person_id")
            .keeps(
                Category.REQUEST,
                "art. 17(3)(e)",
                "desk kind language state wanted_at delivered_at expires_at downloads destroyed_at row_count")
            .impersonal(Impersonal.KEY, "tenant_id id")
            .impersonal(Impersonal.LINK, "ticket_id person_id file_id sample_id")
            .impersonal(Impersonal.SECRET, "code_hash")
            .impersonal(
                Impersonal.STATE, "attempts claimed_at built_at approved_at wrong_codes version"),
        MappedTable.of(
                "access_pack_search",
                Subject.STAFF,
                Controller.OPERATOR,
                Source.PORTAL,
                Keeping.REQUEST)
            .answered("pack_id", "access_pack", "id", "ticket_id", "ticket", "id", "request_id")
            .goesWith("access_pack")
            .forPurpose(Purpose.RIGHTS)
            .seenBy(Audience.HR, Audience.DPO)
            .through("pack_id", "access_pack", "id", "person_id")
            .holds(Category.REQUEST, "place name found searched_at")
            .impersonal(Impersonal.KEY, "tenant_id")
            .impersonal(Impersonal.LINK, "pack_id")
            .impersonal(Impersonal.STATE, "number"),
        MappedTable.of(
                "access_pack_redaction",
                Subject.STAFF,
                Controller.OPERATOR,
                Source.DESK,
                Keeping.DOSSIER)
            .answered("pack_id", "access_pack", "id", "ticket_id", "ticket", "id", "request_id")
            .goesWith("access_pack")
            .forPurpose(Purpose.RIGHTS)
            .seenBy(Audience.HR, Audience.DPO)
            .through("pack_id", "access_pack", "id", "person_id")
            .words(Category.REQUEST, "reason")
            .holds(Category.REQUEST, "table_name column_name redacted_at")
            .impersonal(Impersonal.KEY, "tenant_id id")
            .impersonal(Impersonal.LINK, "pack_id redacted_by")
            .impersonal(Impersonal.SECRET, "row_key"));
  }
}
