package fr.acta.portal.erasure;

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

/** That somebody was erased, when and by whom; not who it was. */
public final class ErasureData implements DataSection {
  @Override
  public List<MappedTable> tables() {
    return List.of(
        MappedTable.of("erasure", Subject.STAFF, Controller.OPERATOR, Source.DESK, Keeping.DOSSIER)
            .since("done_at")
            .goesWith("ticket")
            .forPurpose(Purpose.ACCOUNTABILITY)
            .seenBy(Audience.HR, Audience.DPO)
            .found("person_id")
            .keeps(Category.EVIDENCE, "art. 17(3)(b)", "desk proposed_at confirmed_at done_at")
            .blanks(Category.CONTACT, "answer_to")
            .impersonal(Impersonal.KEY, "tenant_id id")
            .impersonal(Impersonal.LINK, "ticket_id person_id confirmed_by")
            .impersonal(Impersonal.COUNT, "found")
            .impersonal(Impersonal.STATE, "state rule proof_sha256 version"),
        MappedTable.of(
                "erasure_store", Subject.STAFF, Controller.OPERATOR, Source.PORTAL, Keeping.DOSSIER)
            .goesWith("erasure")
            .forPurpose(Purpose.ACCOUNTABILITY)
            .seenBy(Audience.HR, Audience.DPO)
            .through("erasure_id", "erasure", "id", "person_id")
            // Emptied by the job that closes her account: without it that would never be done.
            .keeps(Category.CONNECTION, "art. 17(1)", "reference")
            .keeps(Category.EVIDENCE, "art. 17(3)(b)", "store done_at")
            .impersonal(Impersonal.KEY, "tenant_id")
            .impersonal(Impersonal.LINK, "erasure_id")
            .impersonal(Impersonal.STATE, "attempts next_at"),
        MappedTable.impersonal("maintenance").impersonal(Impersonal.STATE, "done_at"),
        MappedTable.impersonal("erasure_count")
            .impersonal(Impersonal.KEY, "tenant_id")
            .impersonal(Impersonal.LINK, "erasure_id")
            .impersonal(Impersonal.STATE, "store about")
            .impersonal(Impersonal.COUNT, "deleted blanked kept"));
  }
}
