package fr.acta.portal.undertaking;

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

/** The confidentiality undertakings of the operator's collaborators. */
public final class UndertakingData implements DataSection {
  @Override
  public List<MappedTable> tables() {
    return List.of(
        MappedTable.of(
                "undertaking", Subject.USER, Controller.OPERATOR, Source.PERSON, Keeping.DOSSIER)
            .since("until")
            .forPurpose(Purpose.ACCOUNTABILITY)
            .apart()
            .seenBy(Audience.DPO, Audience.OPERATOR)
            .holds(Category.IDENTITY, "signed_name")
            .holds(Category.EVIDENCE, "signed_at until language")
            .impersonal(Impersonal.KEY, "tenant_id id")
            .impersonal(Impersonal.LINK, "account_id")
            .impersonal(Impersonal.SECRET, "text_sha256")
            .impersonal(Impersonal.STATE, "text_version"));
  }
}
