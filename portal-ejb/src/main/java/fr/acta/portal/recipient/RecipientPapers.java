package fr.acta.portal.recipient;

import fr.acta.portal.file.FileLine;
import fr.acta.portal.file.Files;
import fr.acta.portal.file.Purpose;
import fr.acta.portal.file.Upload;
import fr.acta.portal.file.Uploads;
import fr.acta.portal.recipient.RecipientPaper.Kind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Files the signed documents of recipients, and finds them again. */
@Dependent
class RecipientPapers {
  @PersistenceContext private EntityManager em;
  @Inject private Files files;
  @Inject private Uploads uploads;
  @Inject private Clock clock;

  /** The one on file before stays, with its dates. */
  void file(Recipient recipient, Kind kind, List<Upload> given) {
    Instant now = clock.instant();
    of(List.of(recipient)).stream()
        .filter(p -> p.kind() == kind && p.replacedAt() == null)
        .forEach(p -> p.replace(now));
    em.flush();
    LocalDate until = kind == Kind.UNDERTAKING ? recipient.undertakingUntil() : null;
    RecipientPaper paper = new RecipientPaper(recipient, kind, recipient.dated(kind), until, now);
    em.persist(paper);
    em.flush();
    uploads.keep(recipient.tenantId(), null, paper.id(), Purpose.PAPER, given);
  }

  /** Newest first. */
  List<PaperLine> lines(Recipient recipient) {
    List<RecipientPaper> papers = of(List.of(recipient));
    Map<UUID, List<FileLine>> documents = documents(recipient.tenantId(), papers);
    return papers.stream()
        .map(p -> new PaperLine(p, documents.getOrDefault(p.id(), List.of())))
        .toList();
  }

  /** Of each recipient, the dates of the papers whose documents are on file. */
  Map<UUID, Map<Kind, LocalDate>> dates(List<Recipient> recipients) {
    Map<UUID, Map<Kind, LocalDate>> dates = new HashMap<>();
    if (recipients.isEmpty()) return dates;
    List<RecipientPaper> current =
        of(recipients).stream().filter(p -> p.replacedAt() == null).toList();
    Map<UUID, List<FileLine>> documents = documents(recipients.get(0).tenantId(), current);
    for (RecipientPaper paper : current)
      if (documents.containsKey(paper.id()))
        dates
            .computeIfAbsent(paper.recipientId(), id -> new EnumMap<>(Kind.class))
            .put(paper.kind(), paper.dated());
    return dates;
  }

  private List<RecipientPaper> of(Collection<Recipient> recipients) {
    return em.createQuery(
            "select p from RecipientPaper p where p.recipientId in :recipients order by p.filedAt desc, p.id desc",
            RecipientPaper.class)
        .setParameter("recipients", recipients.stream().map(Recipient::id).toList())
        .getResultList();
  }

  private Map<UUID, List<FileLine>> documents(UUID operator, List<RecipientPaper> papers) {
    return files.of(operator, papers.stream().map(RecipientPaper::id).toList()).stream()
        .filter(file -> !file.isErased())
        .collect(Collectors.groupingBy(FileLine::getObjectId));
  }
}
