package fr.acta.portal.transfer;

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

/** What left for a service: the ledger of disclosures. */
public final class TransferData implements DataSection {
  @Override
  public List<MappedTable> tables() {
    return List.of(
        MappedTable.impersonal("transmission")
            .impersonal(Impersonal.KEY, "tenant_id id")
            .impersonal(Impersonal.LINK, "subscription_id sent_by")
            .impersonal(Impersonal.COUNT, "passed held_back")
            .impersonal(Impersonal.STATE, "mode sent_at"),
        MappedTable.of(
                "nominative_row",
                Subject.STAFF,
                Controller.CLIENT,
                Source.EMPLOYER,
                Keeping.PROGRAMME)
            .goesWith("proof_of_information")
            .forPurpose(Purpose.SERVICE)
            .seenBy(Audience.PERSON, Audience.HR, Audience.DPO)
            .disclosed()
            .ofService()
            .found("person_id")
            .holds(Category.IDENTITY, "last_name first_name")
            .holds(Category.CONTACT, "work_email")
            .holds(Category.WORK, "job_title establishment")
            .holds(Category.DISCLOSURE, "transmitted_at fields deleted_at")
            .impersonal(Impersonal.KEY, "tenant_id id")
            .impersonal(Impersonal.LINK, "subscription_id person_id transmission_id")
            .impersonal(Impersonal.STATE, "mode mode_number notice_version"),
        MappedTable.of(
                "semi_nominative_row",
                Subject.STAFF,
                Controller.CLIENT,
                Source.EMPLOYER,
                Keeping.PROGRAMME)
            .goesWith("pseudonym")
            .forPurpose(Purpose.SERVICE)
            .seenBy(Audience.PERSON, Audience.HR, Audience.DPO)
            .disclosed()
            .ofService()
            .through("pseudonym", "pseudonym", "pseudonym", "person_id")
            .holds(Category.IDENTITY, "pseudonym")
            .holds(Category.WORK, "job_title establishment")
            .holds(Category.DISCLOSURE, "transmitted_at fields deleted_at")
            .impersonal(Impersonal.KEY, "tenant_id id")
            .impersonal(Impersonal.LINK, "subscription_id transmission_id")
            .impersonal(Impersonal.STATE, "mode mode_number notice_version"),
        MappedTable.of(
                "pseudonym", Subject.STAFF, Controller.CLIENT, Source.PORTAL, Keeping.PROGRAMME)
            .goesWith("person")
            .forPurpose(Purpose.SERVICE)
            .seenBy(Audience.HR)
            .found("person_id")
            .holds(Category.IDENTITY, "pseudonym")
            .impersonal(Impersonal.KEY, "tenant_id")
            .impersonal(Impersonal.LINK, "subscription_id person_id"),
        MappedTable.impersonal("anonymous_publication")
            .impersonal(Impersonal.KEY, "tenant_id id")
            .impersonal(Impersonal.LINK, "subscription_id transmission_id")
            .impersonal(Impersonal.STATE, "mode mode_number month machine_month published_at"),
        MappedTable.impersonal("anonymous_figure")
            .impersonal(Impersonal.KEY, "tenant_id")
            .impersonal(Impersonal.LINK, "publication_id")
            .impersonal(Impersonal.ORGANISATION, "establishment")
            .impersonal(Impersonal.COUNT, "people"),
        MappedTable.of(
                "duty_to_inform", Subject.STAFF, Controller.CLIENT, Source.DESK, Keeping.DOSSIER)
            .goesWith("person")
            .forPurpose(Purpose.INFORMING)
            .seenBy(Audience.PERSON, Audience.HR, Audience.DPO)
            .found("person_id")
            .words(Category.DISCLOSURE, "reason")
            .holds(Category.DISCLOSURE, "known_at opened_at due")
            .impersonal(Impersonal.KEY, "tenant_id id")
            .impersonal(Impersonal.LINK, "subscription_id person_id opened_by"),
        MappedTable.of(
                "emergency_row",
                Subject.STAFF,
                Controller.CLIENT,
                Source.EMPLOYER,
                Keeping.PROGRAMME)
            .goesWith("duty_to_inform")
            .forPurpose(Purpose.SERVICE)
            .seenBy(Audience.PERSON, Audience.HR, Audience.DPO)
            .disclosed()
            .ofService()
            .found("person_id")
            .holds(Category.IDENTITY, "last_name first_name")
            .holds(Category.WORK, "job_title establishment")
            .holds(Category.DISCLOSURE, "transmitted_at fields deleted_at")
            .impersonal(Impersonal.KEY, "tenant_id id")
            .impersonal(Impersonal.LINK, "subscription_id person_id duty_id transmission_id")
            .impersonal(Impersonal.STATE, "mode mode_number"),
        MappedTable.impersonal("recall")
            .impersonal(Impersonal.KEY, "tenant_id id")
            .impersonal(Impersonal.LINK, "subscription_id asked_by confirmed_by")
            .impersonal(Impersonal.COUNT, "people")
            .impersonal(
                Impersonal.STATE,
                "cause asked_at due confirmed_at action reminded_on announced_at"),
        // Of a row that is gone, for those who have still to erase it: nothing leads to her.
        // Whoever never answers is no reason to keep it for good.
        MappedTable.of(
                "recall_item", Subject.STAFF, Controller.CLIENT, Source.EMPLOYER, Keeping.DOSSIER)
            .since("recall_id", "recall", "id", "asked_at")
            .forPurpose(Purpose.RIGHTS)
            .seenBy(Audience.PERSON, Audience.HR, Audience.DPO)
            .holds(Category.IDENTITY, "kept_pseudonym kept_last_name kept_first_name")
            .impersonal(Impersonal.KEY, "tenant_id")
            .impersonal(Impersonal.STATE, "action items")
            .impersonal(Impersonal.LINK, "row_id recall_id"),
        MappedTable.impersonal("recall_telling")
            .impersonal(Impersonal.KEY, "tenant_id id")
            .impersonal(Impersonal.LINK, "recall_id recipient_id ended_by")
            .impersonal(Impersonal.ORGANISATION, "recipient channel")
            .impersonal(
                Impersonal.STATE,
                "state opened_at attempts next_at told_at ended_at reference reason reminded_on version"),
        MappedTable.impersonal("transmission_receipt")
            .impersonal(Impersonal.KEY, "tenant_id id")
            .impersonal(Impersonal.LINK, "transmission_id account_id")
            .impersonal(Impersonal.COUNT, "handed kept_back")
            .impersonal(Impersonal.STATE, "channel collected_at"),
        MappedTable.impersonal("delivery")
            .impersonal(Impersonal.KEY, "tenant_id id")
            .impersonal(Impersonal.LINK, "transmission_id")
            .impersonal(Impersonal.ORGANISATION, "service mode")
            .impersonal(
                Impersonal.STATE, "state attempts queued_at next_at ended_at answer version"),
        MappedTable.impersonal("recall_wanted").impersonal(Impersonal.KEY, "tenant_id id"),
        MappedTable.impersonal("recall_check")
            .impersonal(Impersonal.KEY, "tenant_id")
            .impersonal(Impersonal.STATE, "day"));
  }
}
