package fr.acta.portal.notice;

import fr.acta.portal.account.CallerName;
import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.file.Purpose;
import fr.acta.portal.file.Upload;
import fr.acta.portal.file.Uploads;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.CurrentScope;
import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** HR attests by name who had the notice in hand, and takes back what was wrong. */
@Stateless
@TenantScoped(Audience.HR)
@RolesAllowed("HR")
public class Attestations {

  @PersistenceContext private EntityManager em;
  @Inject private CurrentScope scope;
  @Inject private StaffInformation information;
  @Inject private ProofLines proofs;
  @Inject private Proofs proving;
  @Inject private Notices notices;
  @Inject private CallerName caller;
  @Inject private Uploads uploads;
  @Inject private EvidenceRecord evidence;
  @Inject private Clock clock;

  /**
   * @param people those who had it; who is informed already stays as she is
   * @param scan of the signed sheet; a meeting needs one
   * @return how many are informed by it
   */
  public int attest(String service, AttestedFact fact, Set<UUID> people, List<Upload> scan) {
    Duty duty = demand(service);
    if (people.isEmpty()) throw new RuleBroken("notice.attest.nobody");
    if (fact.how() == Attestation.How.MEETING && scan.isEmpty())
      throw new RuleBroken("notice.attest.sheetMissing");
    LocalDate today = LocalDate.ofInstant(clock.instant(), LegalClock.PARIS);
    LocalDate published =
        LocalDate.ofInstant(notices.demand(duty.notice()).publishedAt(), LegalClock.PARIS);
    Attestation attestation =
        new Attestation(scope.tenant(), duty, fact, published, today, scope.account())
            .by(caller.now(), clock.instant());
    em.persist(attestation);
    em.flush();
    uploads.keep(scope.tenant(), null, attestation.id(), Purpose.ATTENDANCE, scan);
    int informed = prove(duty, attestation, people);
    evidence.write(
        Act.INFORMATION_ATTESTED,
        attestation.id(),
        null,
        Map.of(
            "service", duty.service(),
            "notice", duty.number(),
            "how", fact.how().name(),
            "day", fact.day().toString(),
            "people", informed));
    return informed;
  }

  /**
   * @throws RuleBroken when those left to tell are another number now
   */
  public int attest(String service, AttestedFact fact, AllBut whom, List<Upload> scan) {
    Set<UUID> people =
        information.toReach(demand(service), whom.site()).stream()
            .filter(whom::has)
            .map(InformedPerson::getId)
            .collect(Collectors.toSet());
    if (people.size() != whom.counted())
      throw new RuleBroken("notice.attest.changed", people.size());
    people.removeAll(whom.but());
    return attest(service, fact, people, scan);
  }

  private int prove(Duty duty, Attestation attestation, Set<UUID> people) {
    Instant day = attestation.happenedOn().atStartOfDay(LegalClock.PARIS).toInstant();
    List<UUID> told =
        proving.add(
            duty.subscription(),
            people,
            duty.number(),
            ProofOfInformation.How.HAND,
            day,
            attestation.id());
    Map<String, ?> how =
        Map.of(
            "service", duty.service(),
            "notice", duty.number(),
            "how", attestation.how().name(),
            "attestation", attestation.id().toString());
    told.forEach(person -> evidence.write(Act.PERSON_INFORMED, duty.notice(), person, how));
    return told.size();
  }

  /** One page for an inspector or the works council; it names nobody. */
  public PageOfProof page(String service) {
    Duty duty = demand(service);
    return new PageOfProof(
        notices.sheet(duty.notice()),
        information.figures(duty, null),
        proofs.byWay(duty),
        proofs.fingerprint(duty),
        clock.instant());
  }

  /** Every proof about her, newest first, revoked ones too. */
  public List<ProofLine> proofs(UUID person) {
    return proofs.of(person);
  }

  /** Closes the gate for her again; without any other proof her quarantine begins anew. */
  public void revoke(UUID id, String reason) {
    ProofOfInformation proof = em.find(ProofOfInformation.class, id);
    if (proof == null) throw new AccessDenied(Audience.HR);
    proof.revoke(reason, scope.account(), clock.instant());
    em.flush();
    evidence.write(Act.PROOF_REVOKED, id, proof.personId(), Map.of("reason", reason.strip()));
  }

  private Duty demand(String service) {
    return information.duty(service).orElseThrow(() -> new AccessDenied(Audience.HR));
  }
}
