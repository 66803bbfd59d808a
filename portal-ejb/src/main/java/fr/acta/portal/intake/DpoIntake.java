package fr.acta.portal.intake;

import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.Denials;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.file.Carrying;
import fr.acta.portal.rightsrequest.RightsRequest;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.Tenant;
import fr.acta.portal.tenancy.TenantScoped;
import fr.acta.portal.ticket.ClosingWords;
import fr.acta.portal.ticket.Right;
import fr.acta.portal.ticket.Ticket;
import fr.acta.portal.ticket.Tickets;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What the DPO's desk writes down, and whose a request is that came from somebody nobody knew.
 * Those stand in the operator's own tenant until then.
 */
@Stateless
@TenantScoped(Audience.DPO)
@RolesAllowed("DPO")
public class DpoIntake {
  public static final int MOST_FOUND = 20;

  private static final String PEOPLE =
      "select p.tenant_id, p.id, c.name, p.employee_number, p.first_name, p.last_name, p.establishment"
          + " from portal.person p join portal.client_organisation c on c.tenant_id = p.tenant_id"
          + " where not exists (select from json_array_elements_text(cast(? as json)) word"
          + " where position(portal.plain(word) in portal.plain(concat_ws(' ', c.name, p.employee_number, p.first_name, p.usage_name, p.last_name))) = 0)"
          + " order by p.last_name, p.first_name, p.id limit ?";

  @PersistenceContext private EntityManager em;
  @Inject private Intake intake;
  @Inject private Carrying carrying;
  @Inject private Tickets tickets;
  @Inject private EvidenceRecord evidence;
  @Inject private Clock clock;

  /** People whose names, number and organisation hold every word; nobody in quarantine. */
  public List<Candidate> people(String words) {
    if (words == null || words.isBlank()) return List.of();
    List<String> parts = Arrays.stream(words.strip().split("[\\s\\h]+")).toList();
    @SuppressWarnings("unchecked")
    List<Object[]> found =
        em.createNativeQuery(PEOPLE)
            .setParameter(1, Json.createArrayBuilder(parts).build().toString())
            .setParameter(2, MOST_FOUND)
            .getResultList();
    return found.stream().map(Candidate::new).toList();
  }

  public String record(@Tenant UUID tenant, UUID person, Recording recording, Papers papers) {
    return intake.record(tenant, person, recording, papers).reference();
  }

  public String recordUnknown(Recording recording, Papers papers) {
    return intake.recordUnknown(Denials.OPERATOR, recording, papers).reference();
  }

  /**
   * Her person was found: the request goes on in her organisation, with its reference and its date
   * of receipt and its files, on the desks that decide.
   *
   * @param request one without a person, of the operator's own tenant
   * @param right which right it is: a question may turn out to be a request, and keeps its date
   */
  public void match(UUID request, @Tenant UUID tenant, UUID person, Right right) {
    RightsRequest unknown = unmatched(request);
    RightsRequest known = intake.open(unknown, tenant, person, right);
    List<Ticket> parts = tickets.ofRequests(unknown.tenantId(), List.of(request));
    List<UUID> objects = Stream.concat(Stream.of(request), parts.stream().map(Ticket::id)).toList();
    carrying.carry(unknown.tenantId(), objects, known.tenantId(), person, known.id());
    for (Ticket ticket : parts) {
      if (ticket.closedAt() == null)
        ticket.forward(ClosingWords.forwarded(ticket), clock.instant());
      evidence.write(
          ticket.tenantId(),
          Act.TICKET_FORWARDED,
          ticket.id(),
          null,
          Map.of("request", known.id().toString()));
    }
  }

  /** What a request was taken for when it arrived. */
  public Right right(UUID request) {
    return unmatched(request).right();
  }

  private RightsRequest unmatched(UUID request) {
    RightsRequest unknown = em.find(RightsRequest.class, request);
    if (unknown == null) throw new AccessDenied(Audience.DPO);
    return unknown;
  }

  /**
   * A complaint to the supervisory authority belongs on the file (GDPR art. 77).
   *
   * @throws RuleBroken for a day to come
   */
  public void noteComplaint(@Tenant UUID tenant, UUID request, LocalDate day) {
    intake.complained(tenant, request, day);
  }
}
