package fr.acta.portal.staff;

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

/** The staff list, where it came from, and what people added themselves. */
public final class StaffData implements DataSection {
  @Override
  public List<MappedTable> tables() {
    return List.of(
        MappedTable.of(
                "person", Subject.STAFF, Controller.CLIENT, Source.EMPLOYER, Keeping.RELATION)
            .also(Keeping.QUARANTINE)
            .forPurpose(Purpose.STAFF_LIST, Purpose.INFORMING)
            .seenBy(Audience.PERSON, Audience.HR, Audience.DPO)
            .disclosed()
            .found("id")
            .holds(Category.IDENTITY, "employee_number civility last_name usage_name first_name")
            .holds(Category.CONTACT, "work_email work_phone shared_email")
            .holds(Category.WORK, "establishment job_title contract_start contract_end")
            .holds(Category.INFORMATION, "quarantined_until")
            .impersonal(Impersonal.KEY, "tenant_id id")
            .impersonal(Impersonal.LINK, "import_id")
            .impersonal(Impersonal.STATE, "recorded_at version"),
        MappedTable.of(
                "person_change",
                Subject.STAFF,
                Controller.CLIENT,
                Source.EMPLOYER,
                Keeping.RELATION)
            .goesWith("person")
            .forPurpose(Purpose.STAFF_LIST)
            .seenBy(Audience.PERSON, Audience.HR, Audience.DPO)
            .found("person_id")
            .words(Category.IDENTITY, "value_before value_after")
            .holds(Category.IDENTITY, "item source changed_at")
            .impersonal(Impersonal.KEY, "tenant_id id")
            .impersonal(Impersonal.LINK, "person_id source_id"),
        MappedTable.of(
                "contested_fact", Subject.STAFF, Controller.CLIENT, Source.PERSON, Keeping.RELATION)
            .goesWith("person")
            .forPurpose(Purpose.RIGHTS)
            .seenBy(Audience.PERSON, Audience.HR, Audience.DPO)
            .found("person_id")
            .words(Category.IDENTITY, "value_held value_stated")
            .holds(Category.REQUEST, "item since ended_at")
            .impersonal(Impersonal.KEY, "tenant_id id")
            .impersonal(Impersonal.LINK, "person_id ticket_id")
            .impersonal(Impersonal.STATE, "version"),
        MappedTable.of(
                "contact_details",
                Subject.STAFF,
                Controller.OPERATOR,
                Source.PERSON,
                Keeping.RELATION)
            .goesWith("person")
            .forPurpose(Purpose.RIGHTS)
            .seenBy(Audience.PERSON, Audience.DPO)
            .found("person_id")
            .provided(Category.CONTACT, "email phone")
            .holds(Category.CONTACT, "given_at")
            .impersonal(Impersonal.KEY, "tenant_id")
            .impersonal(Impersonal.LINK, "person_id")
            .impersonal(Impersonal.STATE, "version"),
        MappedTable.impersonal("staff_import")
            .impersonal(Impersonal.KEY, "tenant_id id")
            .impersonal(Impersonal.LINK, "uploaded_by")
            .impersonal(
                Impersonal.COUNT,
                "added changed unchanged rejected skipped decided shared missing renamed applied parked")
            .impersonal(
                Impersonal.STATE,
                "state encoding separator columns_kept columns_refused columns_ignored uploaded_at confirmed_at applied_at version"),
        MappedTable.of(
                "staff_import_row",
                Subject.STAFF,
                Controller.CLIENT,
                Source.EMPLOYER,
                Keeping.IMPORT)
            .since("import_id", "staff_import", "id", "uploaded_at")
            .forPurpose(Purpose.STAFF_LIST)
            .seenBy(Audience.HR)
            .found("person_id")
            .holds(Category.IDENTITY, "employee_number civility last_name usage_name first_name")
            .holds(Category.CONTACT, "work_email work_phone shared_email")
            .holds(Category.WORK, "establishment job_title contract_start contract_end")
            .impersonal(Impersonal.KEY, "tenant_id id")
            .impersonal(Impersonal.LINK, "import_id person_id")
            .impersonal(Impersonal.STATE, "row_number outcome kept_items applied"),
        MappedTable.of(
                "staff_import_problem",
                Subject.STAFF,
                Controller.CLIENT,
                Source.EMPLOYER,
                Keeping.IMPORT)
            .goesWith("staff_import_row")
            .forPurpose(Purpose.STAFF_LIST)
            .seenBy(Audience.HR)
            .words(Category.IDENTITY, "value")
            .impersonal(Impersonal.KEY, "tenant_id id")
            .impersonal(Impersonal.LINK, "import_id")
            .impersonal(Impersonal.STATE, "row_number heading problem"));
  }
}
