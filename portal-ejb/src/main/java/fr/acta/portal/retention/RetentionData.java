package fr.acta.portal.retention;

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

/** The rules, what they did, and what is held back from them. */
public final class RetentionData implements DataSection {
  @Override
  public List<MappedTable> tables() {
    return List.of(
        MappedTable.impersonal("retention_rule")
            .impersonal(Impersonal.KEY, "code")
            .impersonal(
                Impersonal.ORGANISATION,
                "event months term bound grace action legal_fr legal_en automatic carried_by"),
        MappedTable.of(
                "legal_hold", Subject.STAFF, Controller.OPERATOR, Source.DESK, Keeping.DOSSIER)
            .since("until")
            .forPurpose(Purpose.ACCOUNTABILITY)
            .seenBy(Audience.DPO)
            .found("object_id")
            .through("object_id", "rights_request", "id", "person_id")
            .keeps(Category.EVIDENCE, "art. 17(3)(e)", "reference reason since until lifted_at")
            .impersonal(Impersonal.KEY, "tenant_id id")
            .impersonal(Impersonal.LINK, "object_id set_by lifted_by")
            .impersonal(Impersonal.STATE, "kind about version"),
        MappedTable.impersonal("retention_run")
            .impersonal(Impersonal.KEY, "tenant_id id")
            .impersonal(Impersonal.LINK, "confirmed_by")
            .impersonal(Impersonal.STATE, "rule state automatic wanted_at done_at report_sha256"),
        MappedTable.impersonal("retention_count")
            .impersonal(Impersonal.KEY, "tenant_id")
            .impersonal(Impersonal.LINK, "run_id")
            .impersonal(Impersonal.STATE, "about first_day last_day")
            .impersonal(Impersonal.COUNT, "erased emptied anonymised held"),
        MappedTable.impersonal("retention_check")
            .impersonal(Impersonal.KEY, "tenant_id")
            .impersonal(Impersonal.STATE, "day"),
        MappedTable.impersonal("dossier_tally")
            .impersonal(Impersonal.KEY, "tenant_id")
            .impersonal(Impersonal.LINK, "run_id")
            .impersonal(Impersonal.STATE, "month kind outcome")
            .impersonal(Impersonal.COUNT, "tickets"),
        MappedTable.impersonal("dossier_count")
            .impersonal(Impersonal.KEY, "tenant_id")
            .impersonal(Impersonal.STATE, "month kind outcome")
            .impersonal(Impersonal.COUNT, "tickets"));
  }
}
