package fr.acta.portal.evidence;

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

/** Who did what and when; what it was about can go, that it happened stays. */
public final class EvidenceData implements DataSection {
  @Override
  public List<MappedTable> tables() {
    return List.of(
        MappedTable.of(
                "evidence_entry",
                Subject.STAFF,
                Controller.OPERATOR,
                Source.PORTAL,
                Keeping.DOSSIER)
            .answered("object_id", "ticket", "id", "request_id")
            .answered("object_id", "rights_request", "id", "id")
            .waits("person_id", "person", "id", "id")
            .since("at")
            .goesWith("object_id", "ticket", "id")
            .goesWith("object_id", "rights_request", "id")
            .goesWith("object_id", "access_pack", "id")
            .goesWith("object_id", "restriction", "id")
            .goesWith("object_id", "erasure", "id")
            .forPurpose(Purpose.ACCOUNTABILITY)
            .seenBy(Audience.PERSON, Audience.HR, Audience.DPO)
            .found("person_id")
            .keeps(Category.EVIDENCE, "art. 17(3)(b)", "at actor act")
            .impersonal(Impersonal.KEY, "tenant_id id")
            .impersonal(Impersonal.LINK, "account_id object_id person_id")
            .impersonal(Impersonal.SECRET, "payload_hash"),
        MappedTable.of(
                "evidence_payload",
                Subject.STAFF,
                Controller.OPERATOR,
                Source.PORTAL,
                Keeping.REQUEST)
            .answered("entry_id", "evidence_entry", "id", "object_id", "ticket", "id", "request_id")
            .answered("entry_id", "evidence_entry", "id", "object_id", "rights_request", "id", "id")
            .goesWith("evidence_entry")
            .forPurpose(Purpose.ACCOUNTABILITY)
            .through("entry_id", "evidence_entry", "id", "person_id")
            .words(Category.EVIDENCE, "payload")
            .impersonal(Impersonal.KEY, "tenant_id")
            .impersonal(Impersonal.LINK, "entry_id")
            .impersonal(Impersonal.SECRET, "salt"),
        MappedTable.impersonal("evidence_unsealed")
            .impersonal(Impersonal.KEY, "tenant_id")
            .impersonal(Impersonal.LINK, "entry_id"));
  }
}
