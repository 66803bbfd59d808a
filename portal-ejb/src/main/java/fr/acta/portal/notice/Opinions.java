package fr.acta.portal.notice;

import fr.acta.portal.client.ClientOrganisation;
import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.mail.MailTemplate;
import fr.acta.portal.mail.Outbox;
import fr.acta.portal.tenancy.CurrentScope;
import fr.acta.portal.tenancy.RuleBroken;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The opinions on one notice, for both who ask and who give them. */
@Dependent
class Opinions {
  @PersistenceContext private EntityManager em;
  @Inject private CurrentScope scope;
  @Inject private Outbox outbox;
  @Inject private EvidenceRecord evidence;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "portal.dpo.email")
  private String dpo;

  /** The latest first. */
  List<OpinionLine> lines(NoticeVersion notice) {
    return of(notice.id()).stream().map(NoticeOpinion::line).toList();
  }

  private List<NoticeOpinion> of(UUID notice) {
    return em.createQuery(
            "select o from NoticeOpinion o where o.noticeId = :notice order by o.id desc",
            NoticeOpinion.class)
        .setParameter("notice", notice)
        .getResultList();
  }

  void ask(NoticeVersion notice, String question) {
    if (notice.state() != NoticeVersion.State.DRAFT)
      throw new RuleBroken("notice.alreadyPublished");
    if (awaited(notice.id()).isPresent()) throw new RuleBroken("notice.opinionAwaited");
    NoticeOpinion opinion = new NoticeOpinion(notice);
    opinion.ask(question, scope.account(), clock.instant());
    em.persist(opinion);
    evidence.write(Act.OPINION_ASKED, notice.id(), null, Map.of("number", notice.number()));
    String page = "/dpo/notice/view?tenant=" + notice.tenantId() + "&id=" + notice.id();
    outbox.toDesk(notice.tenantId(), dpo, MailTemplate.OPINION_ASKED, Map.of("page", page));
  }

  void give(NoticeVersion notice, String words) {
    NoticeOpinion opinion = awaited(notice.id()).orElseGet(() -> new NoticeOpinion(notice));
    opinion.give(words, scope.account(), clock.instant());
    if (!em.contains(opinion)) em.persist(opinion);
    evidence.write(
        Act.OPINION_GIVEN,
        notice.id(),
        null,
        Map.of("number", notice.number(), "asked", opinion.isAsked()));
    outbox.toDesk(
        notice.tenantId(),
        em.find(ClientOrganisation.class, notice.tenantId()).contactEmail(),
        MailTemplate.OPINION_GIVEN,
        Map.of("page", "/hr/notice/view?id=" + notice.id()));
  }

  private Optional<NoticeOpinion> awaited(UUID notice) {
    return of(notice).stream().filter(NoticeOpinion::isAwaited).findFirst();
  }
}
