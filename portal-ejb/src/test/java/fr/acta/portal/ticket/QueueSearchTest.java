package fr.acta.portal.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class QueueSearchTest {
  @Test
  void namesAreSoughtWithoutCaseOrAccent() {
    QueueSearch search = new QueueSearch(QueueView.OPEN, null, " Hêtre & Fils ", "LefÈvre");
    assertEquals("%hêtre & fils%", search.clientPattern());
    assertEquals("%lefevre%", search.textPattern());
  }

  @Test
  void aTypedWildcardIsALetter() {
    assertEquals(
        "%100\\%\\_\\\\%", new QueueSearch(QueueView.OPEN, null, "", "100%_\\").textPattern());
    assertFalse(new QueueSearch(QueueView.OPEN, null, "  ", null).isFiltered());
  }

  @Test
  void aKeyIsReadBackAndAnythingElseIsTheFirstPage() {
    String id = "00000000-0000-7000-8000-000000000001";
    assertEquals("2026-11-26_" + id, QueueKey.of(QueueView.OPEN, "2026-11-26_" + id).toString());
    assertEquals(
        "2026-11-26T10:00:00Z_" + id,
        QueueKey.of(QueueView.CLOSED, "2026-11-26T10:00:00Z_" + id).toString());
    for (String bad : new String[] {null, "", "x", "2026-13-01_" + id, "2026-11-26_'; drop", "_"}) {
      assertEquals("-infinity", QueueKey.of(QueueView.LATE, bad).date());
    }
  }
}
