package fr.acta.portal.account;

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

/** What is held about those who sign in. */
public final class AccountData implements DataSection {
  @Override
  public List<MappedTable> tables() {
    return List.of(
        MappedTable.of("account", Subject.USER, Controller.OPERATOR, Source.PERSON, Keeping.ACCOUNT)
            .since("seen_at")
            .forPurpose(Purpose.ACCESS)
            .seenBy(Audience.PERSON, Audience.HR, Audience.DPO, Audience.OPERATOR)
            .through("id", "person_account", "account_id", "person_id")
            .holds(Category.IDENTITY, "name")
            .holds(Category.CONTACT, "email")
            .holds(Category.CONNECTION, "issuer subject language seen_at")
            .impersonal(Impersonal.KEY, "id")
            .impersonal(Impersonal.STATE, "enabled"),
        MappedTable.of(
                "membership", Subject.USER, Controller.OPERATOR, Source.PORTAL, Keeping.ACCOUNT)
            .since("account_id", "account", "id", "seen_at")
            .forPurpose(Purpose.ACCESS)
            .seenBy(Audience.HR, Audience.OPERATOR)
            .through("account_id", "person_account", "account_id", "person_id")
            .holds(Category.CONNECTION, "audience transmit granted_at")
            .impersonal(Impersonal.KEY, "tenant_id")
            .impersonal(Impersonal.LINK, "account_id"),
        MappedTable.of(
                "person_account",
                Subject.STAFF,
                Controller.OPERATOR,
                Source.PORTAL,
                Keeping.ACCOUNT)
            .since("account_id", "account", "id", "seen_at")
            .goesWith("person")
            .forPurpose(Purpose.ACCESS)
            .seenBy(Audience.PERSON, Audience.HR)
            .found("person_id")
            .holds(Category.CONNECTION, "bound_at")
            .impersonal(Impersonal.KEY, "tenant_id")
            .impersonal(Impersonal.LINK, "person_id account_id"),
        MappedTable.of(
                "invitation", Subject.STAFF, Controller.OPERATOR, Source.PORTAL, Keeping.INVITATION)
            .since("expires_at")
            .goesWith("person")
            .forPurpose(Purpose.ACCESS)
            .seenBy(Audience.HR, Audience.OPERATOR)
            .found("person_id")
            .holds(Category.CONTACT, "sent_to")
            .holds(Category.CONNECTION, "channel created_at used_at")
            .impersonal(Impersonal.KEY, "tenant_id id")
            .impersonal(Impersonal.LINK, "person_id used_by")
            .impersonal(Impersonal.SECRET, "code_hash")
            .impersonal(
                Impersonal.STATE, "audience transmit wrong_numbers expires_at revoked_at version"),
        MappedTable.of(
                "join_attempt",
                Subject.USER,
                Controller.OPERATOR,
                Source.PORTAL,
                Keeping.INVITATION)
            .since("at")
            .forPurpose(Purpose.ACCESS)
            .through("account_id", "person_account", "account_id", "person_id")
            .holds(Category.CONNECTION, "at")
            .impersonal(Impersonal.LINK, "account_id"));
  }
}
