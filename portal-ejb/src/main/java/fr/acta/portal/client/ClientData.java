package fr.acta.portal.client;

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

/** What is held about clients and the person each names to be written to. */
public final class ClientData implements DataSection {
  @Override
  public List<MappedTable> tables() {
    return List.of(
        MappedTable.of(
                "client_organisation",
                Subject.CONTACT,
                Controller.OPERATOR,
                Source.DESK,
                Keeping.CONTRACT)
            .since("contract_ends_on")
            .forPurpose(Purpose.CLIENT_RELATION)
            .seenBy(Audience.PERSON, Audience.HR, Audience.DPO, Audience.OPERATOR)
            .blanks(Category.CONTACT, "contact_name contact_email")
            .impersonal(Impersonal.KEY, "tenant_id")
            .impersonal(Impersonal.LINK, "contract_ended_by")
            .impersonal(Impersonal.STATE, "onboarded_at version contract_ends_on contract_ended_at")
            .impersonal(Impersonal.ORGANISATION, "kind name siren siret street postcode city"),
        MappedTable.impersonal("subscription")
            .impersonal(Impersonal.KEY, "tenant_id id")
            .impersonal(Impersonal.LINK, "ended_by")
            .impersonal(Impersonal.ORGANISATION, "service operator_role")
            .impersonal(Impersonal.STATE, "subscribed_at required_notice version ends_on ended_at"),
        MappedTable.impersonal("mode_choice")
            .impersonal(Impersonal.KEY, "tenant_id")
            .impersonal(Impersonal.LINK, "subscription_id chosen_by")
            .impersonal(Impersonal.ORGANISATION, "number mode")
            .impersonal(Impersonal.STATE, "chosen_at"));
  }
}
