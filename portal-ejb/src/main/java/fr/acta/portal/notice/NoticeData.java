package fr.acta.portal.notice;

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

/** What people are told, and the proof that they were. */
public final class NoticeData implements DataSection {
  @Override
  public List<MappedTable> tables() {
    return List.of(
        MappedTable.impersonal("notice_version")
            .impersonal(Impersonal.KEY, "tenant_id id")
            .impersonal(Impersonal.LINK, "subscription_id group_id published_by approved_by")
            .impersonal(Impersonal.ORGANISATION, "number material")
            .impersonal(Impersonal.STATE, "state published_at approved_at in_force_on version"),
        MappedTable.impersonal("notice_group")
            .impersonal(Impersonal.KEY, "tenant_id id")
            .impersonal(Impersonal.LINK, "made_by")
            .impersonal(Impersonal.ORGANISATION, "number name_fr name_en")
            .impersonal(Impersonal.STATE, "made_at ended_at version"),
        MappedTable.impersonal("notice_group_rule")
            .impersonal(Impersonal.KEY, "tenant_id")
            .impersonal(Impersonal.LINK, "group_id")
            .impersonal(Impersonal.ORGANISATION, "item value"),
        MappedTable.impersonal("notice_text")
            .impersonal(Impersonal.KEY, "tenant_id")
            .impersonal(Impersonal.LINK, "notice_id")
            .impersonal(Impersonal.ORGANISATION, "item language text"),
        MappedTable.of(
                "notice_opinion", Subject.USER, Controller.OPERATOR, Source.DESK, Keeping.DOSSIER)
            .since("given_at")
            .forPurpose(Purpose.INFORMING)
            .seenBy(Audience.HR, Audience.DPO)
            .words(Category.CORRESPONDENCE, "question opinion")
            .impersonal(Impersonal.KEY, "tenant_id id")
            .impersonal(Impersonal.LINK, "notice_id asked_by given_by")
            .impersonal(Impersonal.STATE, "asked_at given_at version"),
        MappedTable.impersonal("information_campaign")
            .impersonal(Impersonal.KEY, "tenant_id id")
            .impersonal(Impersonal.LINK, "subscription_id started_by stopped_by")
            .impersonal(Impersonal.COUNT, "mailed slips")
            .impersonal(Impersonal.ORGANISATION, "site")
            .impersonal(Impersonal.STATE, "notice_version started_at automatic stopped_at version"),
        MappedTable.of(
                "proof_of_information",
                Subject.STAFF,
                Controller.CLIENT,
                Source.PORTAL,
                Keeping.DOSSIER)
            .goesWith("person")
            .forPurpose(Purpose.INFORMING)
            .seenBy(Audience.PERSON, Audience.HR, Audience.DPO)
            .found("person_id")
            .holds(
                Category.INFORMATION,
                "notice_version how informed_at acknowledged_at revoked_at revoked_reason")
            .impersonal(Impersonal.KEY, "tenant_id id")
            .impersonal(Impersonal.LINK, "subscription_id person_id attestation_id revoked_by")
            .impersonal(Impersonal.STATE, "version"),
        MappedTable.of("attestation", Subject.USER, Controller.CLIENT, Source.DESK, Keeping.DOSSIER)
            .since("subscription_id", "subscription", "id", "ends_on")
            .forPurpose(Purpose.INFORMING)
            .seenBy(Audience.PERSON, Audience.HR, Audience.DPO)
            .holds(Category.IDENTITY, "attested_name")
            .words(Category.INFORMATION, "words")
            .impersonal(Impersonal.KEY, "tenant_id id")
            .impersonal(Impersonal.LINK, "subscription_id attested_by")
            .impersonal(Impersonal.STATE, "notice_version how happened_on attested_at version"),
        MappedTable.impersonal("works_council")
            .impersonal(Impersonal.KEY, "tenant_id")
            .impersonal(Impersonal.LINK, "recorded_by")
            .impersonal(Impersonal.COUNT, "headcount")
            .impersonal(Impersonal.ORGANISATION, "informed_on consulted_on")
            .impersonal(Impersonal.STATE, "recorded_at version"),
        MappedTable.of(
                "notice_mail", Subject.STAFF, Controller.CLIENT, Source.PORTAL, Keeping.JOURNAL)
            .since("queued_at")
            .goesWith("mail")
            .goesWith("person")
            .forPurpose(Purpose.INFORMING)
            .seenBy(Audience.HR)
            .found("person_id")
            .holds(Category.INFORMATION, "queued_at came_back_at")
            .impersonal(Impersonal.KEY, "tenant_id id")
            .impersonal(Impersonal.LINK, "subscription_id person_id")
            .impersonal(Impersonal.STATE, "notice_version settled_at"),
        MappedTable.of(
                "campaign_person", Subject.STAFF, Controller.CLIENT, Source.PORTAL, Keeping.DOSSIER)
            .goesWith("person")
            .forPurpose(Purpose.INFORMING)
            .seenBy(Audience.HR)
            .found("person_id")
            .holds(Category.INFORMATION, "state")
            .impersonal(Impersonal.KEY, "tenant_id")
            .impersonal(Impersonal.LINK, "campaign_id person_id subscription_id mail_id"),
        MappedTable.of(
                "newcomer_choice", Subject.USER, Controller.CLIENT, Source.DESK, Keeping.DOSSIER)
            .since("subscription_id", "subscription", "id", "ends_on")
            .forPurpose(Purpose.INFORMING)
            .seenBy(Audience.HR)
            .holds(Category.IDENTITY, "chosen_name")
            .impersonal(Impersonal.KEY, "tenant_id")
            .impersonal(Impersonal.LINK, "subscription_id chosen_by")
            .impersonal(Impersonal.STATE, "number informs chosen_at"),
        MappedTable.impersonal("information_reminder")
            .impersonal(Impersonal.KEY, "tenant_id")
            .impersonal(Impersonal.LINK, "about")
            .impersonal(Impersonal.COUNT, "people")
            .impersonal(Impersonal.STATE, "stage day sent_at"));
  }
}
