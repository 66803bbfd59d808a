package fr.acta.portal.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.datamap.DataItem;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnswerLetterTest {
  private static final UUID ID = new UUID(1, 2);

  private final AnswerLetter letter = new AnswerLetter();

  @BeforeEach
  void settings() {
    letter.clock = Clock.fixed(Instant.parse("2026-11-22T23:30:00Z"), ZoneOffset.UTC);
    letter.operator = "Prévention Lumen";
    letter.dpoName = "Nadia Roche";
    letter.dpoEmail = "dpo@lumen.example";
    letter.dpoPhone = "01 02 03 04 05";
  }

  private String write(Desk desk, Locale language, Decision decision, String wanted) {
    Ticket ticket =
        Ticket.open(
            new Filed(
                ID,
                ID,
                ID,
                "Zoé Martin",
                Right.RECTIFICATION,
                "D-2026-000001",
                language,
                Instant.parse("2026-10-26T17:04:00Z")),
            desk,
            List.of(DataItem.JOB_TITLE));
    AskedItem asked = new AskedItem(ticket, DataItem.JOB_TITLE, "Vernisseuse", wanted);
    asked.draft(
        Right.RECTIFICATION,
        new DecisionDraft.Choice(decision, RefusalGround.ACCURATE, "Le contrat dit autre chose."));
    Holdings unseen = new Holdings(Optional.empty(), Optional.empty(), Map.of());
    return letter.write(
        ticket, "Menuiserie Orme", List.of(new ItemView(asked, unseen)), List.of(), List.of());
  }

  @Test
  void anAcceptanceSaysWhatWasAndWhatIs() {
    String text = write(Desk.CLIENT, Locale.FRENCH, Decision.ACCEPTED, "Cheffe d’atelier");
    assertTrue(
        text.contains("«\u00a0Vernisseuse\u00a0» est remplacé par «\u00a0Cheffe d’atelier\u00a0»"),
        text);
    assertTrue(text.contains("Menuiserie Orme, du lundi 23 novembre 2026"), text);
    assertFalse(text.contains("CNIL"), text);
  }

  @Test
  void aRemovalIsSaidAsOne() {
    assertTrue(
        write(Desk.CLIENT, Locale.ENGLISH, Decision.ACCEPTED, null)
            .contains("Job title: “Vernisseuse” is removed"));
  }

  @Test
  void aRefusalAlwaysCarriesItsReasonAndEveryRemedy() {
    for (Desk desk : Desk.values()) {
      String french = write(desk, Locale.FRENCH, Decision.REFUSED, "Cheffe");
      String english = write(desk, Locale.ENGLISH, Decision.REFUSED, "Cheffe");
      assertTrue(french.contains("Motif\u00a0: Le contrat dit autre chose."), french);
      for (String owed : List.of("CNIL", "tribunal judiciaire", "dpo@lumen.example")) {
        assertTrue(french.contains(owed), owed);
        assertTrue(english.contains(owed), owed);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Right.class)
  void everyRightHasItsWordsForYesAndForNo(Right right) {
    for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
      Filed filed = new Filed(ID, ID, ID, "Zoé", right, "D-2026-000001", language, Instant.EPOCH);
      Ticket ticket = Ticket.open(filed, Desk.DPO, List.of());
      for (Decision decision : Decision.values()) {
        if (decision == Decision.CONTESTED && right != Right.RECTIFICATION) continue;
        AskedItem whole =
            right == Right.RECTIFICATION
                ? new AskedItem(ticket, DataItem.JOB_TITLE, "a", "b")
                : AskedItem.whole(ticket);
        RefusalGround ground = RefusalGround.of(right).stream().findFirst().orElse(null);
        whole.draft(right, new DecisionDraft.Choice(decision, ground, "Parce que."));
        Holdings none = new Holdings(Optional.empty(), Optional.empty(), Map.of());
        String text =
            letter.write(
                ticket,
                "Menuiserie Orme",
                List.of(new ItemView(whole, none)),
                List.of(),
                List.of());
        assertTrue(text.contains("D-2026-000001"), text);
        assertFalse(text.contains("\n\n\n"), text);
        assertEquals(decision.isRefusal(), text.contains("CNIL"), text);
      }
    }
  }

  @Test
  void whatTheDeskWritesIsText() {
    Ticket ticket = TicketTest.ticket(Desk.DPO);
    ticket.take(ID, "Nadia");
    ticket.draft("${operator} <b>1</b>");
    String text = letter.write(ticket, "Menuiserie Orme", List.of(), List.of(), List.of());
    assertTrue(text.contains("${operator} <b>1</b>"), text);
  }
}
