package fr.acta.portal.intake;

import fr.acta.portal.intake.sheet.SheetColumn;
import fr.acta.portal.rightsrequest.Requester;
import jakarta.enterprise.context.Dependent;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whose the rows of a sheet are, and which are filed already: one question for all rows. */
@Dependent
class SheetMatches {
  private static final String PEOPLE =
      "select w.place, p.tenant_id, p.id, c.name, p.employee_number, p.first_name, p.last_name, p.establishment"
          + " from json_to_recordset(cast(? as json)) as w(place int, organisation text, number text)"
          + " join portal.client_organisation c on portal.plain(c.name) = portal.plain(w.organisation)"
          + " join portal.person p on p.tenant_id = c.tenant_id and p.employee_number = w.number";

  // Whatever became of it: an answered request is not asked again because a sheet says so.
  private static final String SAME =
      "select distinct on (w.place) w.place, r.reference"
          + " from json_to_recordset(cast(? as json)) as w(place int, kind text, day date, name text, email text, organisation text, represents text, person uuid)"
          + " join portal.rights_request r on r.kind = w.kind and cast(r.received_at at time zone 'Europe/Paris' as date) = w.day"
          + " left join portal.requester q on q.tenant_id = r.tenant_id and q.request_id = r.id"
          + " where q.request_id is null and r.person_id = w.person"
          + " or portal.plain(coalesce(q.represents, '')) = portal.plain(coalesce(w.represents, ''))"
          + " and portal.plain(coalesce(q.organisation, w.organisation, '')) = portal.plain(coalesce(w.organisation, q.organisation, ''))"
          + " and case when q.email is null or w.email is null then portal.plain(q.name) = portal.plain(w.name) else lower(q.email) = lower(w.email) end"
          + " order by w.place, r.recorded_at";

  private static final Candidate NOBODY = new Candidate(new Object[0]);

  @PersistenceContext private EntityManager em;

  /** By row: who has this number at the organisation of this name, if exactly one has. */
  Map<Integer, Candidate> people(Collection<SheetReading> rows) {
    JsonArrayBuilder asked = Json.createArrayBuilder();
    for (SheetReading row : rows) {
      String number = row.row().cell(SheetColumn.NUMBER);
      String organisation = row.row().cell(SheetColumn.ORGANISATION);
      if (number != null && organisation != null)
        asked.add(place(row).add("organisation", organisation).add("number", number));
    }
    Map<Integer, Candidate> found = new HashMap<>();
    for (Object[] columns : ask(PEOPLE, asked)) {
      Candidate one = new Candidate(Arrays.copyOfRange(columns, 1, columns.length));
      // A second one leaves an empty place: nobody is guessed.
      found.merge((Integer) columns[0], one, (first, second) -> NOBODY);
    }
    found.values().removeIf(one -> one == NOBODY);
    return found;
  }

  /** By row: the reference of what seems to be the same request. */
  Map<Integer, String> same(Collection<SheetReading> rows, Map<Integer, Candidate> people) {
    JsonArrayBuilder asked = Json.createArrayBuilder();
    for (SheetReading row : rows) {
      Requester.Contact contact = row.recording().contact();
      Candidate whose = people.get(row.row().number());
      JsonObjectBuilder one =
          place(row)
              .add("kind", row.recording().right().name())
              .add("day", row.recording().receivedOn().toString())
              .add("name", contact.name());
      if (contact.email() != null) one.add("email", contact.email());
      if (contact.organisation() != null) one.add("organisation", contact.organisation());
      if (contact.represents() != null) one.add("represents", contact.represents());
      if (whose != null) one.add("person", whose.getPerson().toString());
      asked.add(one);
    }
    Map<Integer, String> found = new HashMap<>();
    for (Object[] columns : ask(SAME, asked)) found.put((Integer) columns[0], (String) columns[1]);
    return found;
  }

  private static JsonObjectBuilder place(SheetReading row) {
    return Json.createObjectBuilder().add("place", row.row().number());
  }

  @SuppressWarnings("unchecked")
  private List<Object[]> ask(String sql, JsonArrayBuilder asked) {
    return em.createNativeQuery(sql).setParameter(1, asked.build().toString()).getResultList();
  }
}
