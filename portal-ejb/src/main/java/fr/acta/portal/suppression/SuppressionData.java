package fr.acta.portal.suppression;

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

/** Who objected to prospecting, unreadable. */
public final class SuppressionData implements DataSection {
  @Override
  public List<MappedTable> tables() {
    return List.of(
        MappedTable.of(
                "suppression",
                Subject.REQUESTER,
                Controller.OPERATOR,
                Source.PERSON,
                Keeping.SUPPRESSION)
            .since("since")
            .forPurpose(Purpose.SUPPRESSION)
            .apart()
            .seenBy(Audience.DPO)
            .keeps(Category.REQUEST, "art. 21(3)", "channel since")
            .impersonal(Impersonal.KEY, "tenant_id id")
            .impersonal(Impersonal.LINK, "request_id")
            .impersonal(Impersonal.SECRET, "hash"));
  }
}
