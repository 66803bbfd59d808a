package fr.acta.portal.file;

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

/** Files that came with a request or an answer. */
public final class FileData implements DataSection {
  @Override
  public List<MappedTable> tables() {
    return List.of(
        MappedTable.of("file", Subject.STAFF, Controller.OPERATOR, Source.PERSON, Keeping.DOSSIER)
            .also(Keeping.IDENTITY, Keeping.PACK)
            .answered("object_id", "ticket", "id", "request_id")
            .answered("object_id", "rights_request", "id", "id")
            .answered("object_id", "access_pack", "id", "ticket_id", "ticket", "id", "request_id")
            .answered("object_id", "outside_task", "id", "ticket_id", "ticket", "id", "request_id")
            .goesWith("object_id", "ticket", "id")
            .goesWith("object_id", "rights_request", "id")
            .goesWith("object_id", "access_pack", "id")
            .goesWith("object_id", "outside_task", "id")
            .goesWith("object_id", "received_mail", "id")
            .goesWith("object_id", "turned_away_list", "id")
            .goesWith("object_id", "attestation", "id")
            .forPurpose(Purpose.RIGHTS, Purpose.INFORMING)
            .seenBy(Audience.PERSON, Audience.HR, Audience.DPO)
            .through("object_id", "ticket", "id", "person_id")
            .through("object_id", "rights_request", "id", "person_id")
            .through("object_id", "access_pack", "id", "person_id")
            .through("object_id", "outside_task", "id", "ticket_id", "ticket", "id", "person_id")
            .blanks(Category.CORRESPONDENCE, "name")
            .keeps(
                Category.CORRESPONDENCE,
                "art. 17(3)(e)",
                "purpose media_type size added_at added_by erased_at")
            .impersonal(Impersonal.KEY, "tenant_id id")
            .impersonal(Impersonal.LINK, "object_id")
            .impersonal(Impersonal.SECRET, "sha256 wrapped_key")
            .impersonal(Impersonal.STATE, "version"),
        MappedTable.of(
                "file_chunk", Subject.STAFF, Controller.OPERATOR, Source.PERSON, Keeping.REQUEST)
            .answered("file_id", "file", "id", "object_id", "ticket", "id", "request_id")
            .answered("file_id", "file", "id", "object_id", "rights_request", "id", "id")
            .answered(
                "file_id",
                "file",
                "id",
                "object_id",
                "access_pack",
                "id",
                "ticket_id",
                "ticket",
                "id",
                "request_id")
            .answered(
                "file_id",
                "file",
                "id",
                "object_id",
                "outside_task",
                "id",
                "ticket_id",
                "ticket",
                "id",
                "request_id")
            .goesWith("file")
            .forPurpose(Purpose.RIGHTS)
            .seenBy(Audience.PERSON, Audience.HR, Audience.DPO)
            .through("file_id", "file", "id", "object_id", "ticket", "id", "person_id")
            .through("file_id", "file", "id", "object_id", "rights_request", "id", "person_id")
            .through("file_id", "file", "id", "object_id", "access_pack", "id", "person_id")
            .through(
                "file_id",
                "file",
                "id",
                "object_id",
                "outside_task",
                "id",
                "ticket_id",
                "ticket",
                "id",
                "person_id")
            .holds(Category.CORRESPONDENCE, "content")
            .impersonal(Impersonal.KEY, "tenant_id")
            .impersonal(Impersonal.LINK, "file_id")
            .impersonal(Impersonal.STATE, "number"));
  }
}
