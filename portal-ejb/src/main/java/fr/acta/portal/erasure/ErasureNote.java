package fr.acta.portal.erasure;

import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.text.LongDate;
import fr.acta.portal.text.Texts;
import fr.acta.portal.ticket.Ticket;
import fr.acta.portal.ticket.Tickets;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Ends the ticket's task of erasing: what went, and the hash that proves the counts. */
@Dependent
class ErasureNote {
  private static final Texts TEXTS = new Texts(ErasureNote.class, "erasure");
  private static final String WRITE =
      "select portal.erased(cast(? as uuid), cast(? as uuid), ?, (select name from portal.account where id = cast(? as uuid)), ?)";

  @PersistenceContext private EntityManager em;
  @Inject private Tickets tickets;

  void write(Erasure erasure, List<TableFate> tables, String hash) {
    Ticket ticket = tickets.find(erasure.tenantId(), erasure.ticketId()).orElseThrow();
    em.createNativeQuery(WRITE)
        .setParameter(1, erasure.tenantId().toString())
        .setParameter(2, ticket.id().toString())
        .setParameter(3, words(erasure, tables, hash, ticket.language()))
        .setParameter(4, erasure.confirmedBy().toString())
        .setParameter(5, Timestamp.from(erasure.doneAt()))
        .getResultList();
  }

  private static String words(
      Erasure erasure, List<TableFate> tables, String hash, Locale language) {
    LocalDate day = LocalDate.ofInstant(erasure.doneAt(), LegalClock.PARIS);
    return TEXTS.say(
        language,
        erasure.found() == 0 ? "note.nothing" : "note",
        LongDate.of(day, language),
        tables.stream().mapToLong(TableFate::getDeleted).sum(),
        tables.stream().mapToLong(TableFate::getBlanked).sum(),
        hash);
  }
}
