package fr.acta.portal.recipient;

import fr.acta.portal.datamap.DataSection;
import fr.acta.portal.datamap.Impersonal;
import fr.acta.portal.datamap.MappedTable;
import java.util.List;

/** Organisations that receive data: nobody is named. */
public final class RecipientData implements DataSection {
  @Override
  public List<MappedTable> tables() {
    return List.of(
        MappedTable.impersonal("recipient")
            .impersonal(Impersonal.KEY, "tenant_id id")
            .impersonal(
                Impersonal.ORGANISATION,
                "name does_fr does_en kind country derogation services items contact_email")
            .impersonal(
                Impersonal.STATE,
                "derogation_on undertaking_on undertaking_until instructions_on recorded_at ended_on version undertaking_paper_due instructions_paper_due"),
        MappedTable.impersonal("recipient_paper")
            .impersonal(Impersonal.KEY, "tenant_id id")
            .impersonal(Impersonal.LINK, "recipient_id")
            .impersonal(Impersonal.STATE, "kind dated valid_until filed_at replaced_at version"));
  }
}
