package fr.acta.portal.web.rightsrequest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.acta.portal.evidence.Act;
import fr.acta.portal.rightsrequest.Channel;
import fr.acta.portal.rightsrequest.RequestStatus;
import fr.acta.portal.ticket.Desk;
import fr.acta.portal.ticket.Outcome;
import fr.acta.portal.ticket.RequestMessage.Purpose;
import fr.acta.portal.ticket.Right;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A key that a page puts together is not found by reading the pages; a value added later is. */
class RequestKeysTest {
  /** Acts that are not on a request, or that concern no person: her timeline never shows them. */
  private static final Set<Act> ELSEWHERE =
      EnumSet.of(
          Act.ACCESS_DENIED,
          Act.CLIENT_ONBOARDED,
          Act.SERVICE_SUBSCRIBED,
          Act.HR_INVITED,
          Act.ACCOUNT_JOINED,
          Act.STAFF_FILE_READ,
          Act.STAFF_IMPORT_CONFIRMED,
          Act.STAFF_IMPORT_ABANDONED,
          Act.STAFF_IMPORT_APPLIED,
          Act.MODE_CHOSEN,
          Act.TRANSMISSION_REFUSED,
          Act.TRANSMITTED,
          Act.EMERGENCY_TRANSMITTED,
          Act.TRANSMISSION_COLLECTED,
          Act.RECALL_ASKED,
          Act.RECALL_CONFIRMED,
          Act.RECALL_REMINDED,
          Act.RECIPIENT_TOLD,
          Act.RECIPIENT_RECEIPT,
          Act.RECIPIENT_IMPOSSIBLE,
          Act.RECIPIENT_REMINDED,
          Act.SERVICE_ENDED,
          Act.CONTRACT_ENDED,
          Act.UNDERTAKING_SIGNED,
          Act.RESTRICTION_SET,
          Act.RESTRICTION_QUALIFIED,
          Act.RESTRICTION_UPHELD,
          Act.RESTRICTION_LIFTED,
          Act.RESTRICTION_USED,
          Act.RESTRICTION_USE_ENDED,
          Act.PARKED_LINE_APPLIED,
          Act.PARKED_LINE_DROPPED,
          Act.NOTICE_PUBLISHED,
          Act.CAMPAIGN_STARTED,
          Act.PERSON_INVITED,
          Act.PERSON_INFORMED,
          Act.INFORMATION_ATTESTED,
          Act.PROOF_REVOKED,
          Act.NOTICE_ACKNOWLEDGED,
          Act.CONTACT_GIVEN,
          Act.NOTE_WRITTEN,
          Act.PACK_BUILT,
          Act.PACK_FAILED,
          Act.PACK_REDACTED,
          Act.PACK_RESTORED,
          Act.RECIPIENT_ADDED,
          Act.RECIPIENT_CHANGED,
          Act.RECIPIENT_ENDED,
          Act.RECIPIENT_PAPER_FILED,
          Act.OUTSIDE_SYSTEM_ADDED,
          Act.OUTSIDE_SYSTEM_CHANGED,
          Act.OUTSIDE_SYSTEM_ENDED,
          Act.LIST_TURNED_AWAY,
          Act.LIST_DEPOSITED,
          Act.NOTICE_APPROVED,
          Act.CAMPAIGN_STOPPED,
          Act.NEWCOMERS_CHOSEN,
          Act.NOTICE_GROUP,
          Act.HR_REMINDED,
          Act.NOTICE_APPROVAL_WITHDRAWN,
          Act.OPINION_ASKED,
          Act.OPINION_GIVEN,
          Act.WORKS_COUNCIL_RECORDED,
          Act.ERASED_BY_RULE,
          Act.RETENTION_CONFIRMED,
          Act.RETENTION_SWITCHED,
          Act.RETENTION_DONE,
          Act.HOLD_SET,
          Act.HOLD_LIFTED);

  private final ResourceBundle french = bundle(Locale.FRENCH);
  private final ResourceBundle english = bundle(Locale.ENGLISH);

  @Test
  void everyActOnARequestHasWords() {
    assertKeys(
        Arrays.stream(Act.values()).filter(a -> !ELSEWHERE.contains(a)).map(a -> "act." + a));
  }

  @Test
  void everyRightHasItsWords() {
    for (Right right : Right.values()) {
      assertKeys(Stream.of("title." + right, "decision.ACCEPTED." + right));
      if (right.isHers())
        assertKeys(Stream.of("right.", "right.about.", "help.", "check.send.").map(k -> k + right));
      boolean named = right.choice() == Right.Choice.VALUES || right.choice() == Right.Choice.ITEMS;
      if (named) assertKeys(Stream.of("title." + right + ".of"));
      if (right.choice() == Right.Choice.HOLDERS)
        assertKeys(
            Stream.of("about.title.", "about.lead.", "about.label.", "about.missing.")
                .map(k -> k + right));
      if (right.choice() == Right.Choice.ITEMS)
        assertKeys(Stream.of("about.title.", "about.lead.", "about.missing.").map(k -> k + right));
      if (right.choice() == Right.Choice.GIVEN)
        assertKeys(Stream.of("about.title.", "about.lead.").map(k -> k + right));
      if (right.isHers() && right != Right.RECTIFICATION && !right.isObeyed())
        assertKeys(Stream.of("tell.title.", "tell.label.", "tell.hint.").map(k -> k + right));
      if (right.isHers() && right.needsWords() && right != Right.CAMPAIGN)
        assertKeys(Stream.of("tell.missing." + right));
    }
  }

  @Test
  void everythingElseThatIsCountedHasWords() {
    assertKeys(Arrays.stream(Outcome.values()).map(o -> "view.outcome." + o));
    assertKeys(Arrays.stream(RequestStatus.values()).map(s -> "status." + s));
    assertKeys(Arrays.stream(Aim.values()).map(a -> "aim." + a));
    assertKeys(
        Arrays.stream(Purpose.values())
            .filter(p -> p != Purpose.NOTE)
            .map(p -> "view.message." + p));
    assertKeys(
        Arrays.stream(Channel.values()).filter(c -> c != Channel.PORTAL).map(c -> "channel." + c));
    for (Desk desk : Desk.values())
      assertKeys(
          Stream.of(
                  "check.heading.decides.",
                  "check.heading.answers.",
                  "check.reads.",
                  "tell.readers.",
                  "part.who.",
                  "part.whole.",
                  "reply.hint.")
              .map(k -> k + desk));
    assertKeys(
        Stream.of(
            "tell.readers.BOTH",
            "view.sees.DPO",
            "view.sees.CLIENT",
            "view.sees.CLIENT.words",
            "check.heading.obeyed",
            "holder.CLIENT",
            "holder.OPERATOR",
            "about.holder.CLIENT",
            "about.holder.OPERATOR",
            "tell.case.1",
            "tell.case.2",
            "tell.case.3",
            "tell.case.4",
            "decision.REFUSED"));
  }

  /** What the domain refuses on these pages. */
  @Test
  void everyRuleOfADraftHasWords() {
    assertKeys(
        Stream.of(
            "notHers",
            "nothingGiven",
            "chooseOne",
            "askedAlready",
            "draftGone",
            "words.tooLong",
            "incomplete",
            "nothingToWithdraw",
            "repliedAlready",
            "wanted.notHere",
            "wanted.unchanged"));
  }

  @Test
  void bothLanguagesHaveTheSameKeysAndCurlyApostrophes() {
    assertEquals(new TreeSet<>(french.keySet()), new TreeSet<>(english.keySet()));
    for (String key : french.keySet()) {
      assertFalse(french.getString(key).contains("'"), key);
      assertFalse(english.getString(key).contains("'"), key);
    }
  }

  private void assertKeys(Stream<String> keys) {
    List<String> missing =
        keys.filter(k -> !french.containsKey(k) || !english.containsKey(k)).toList();
    assertEquals(List.of(), missing);
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        "fr.acta.portal.web.rightsrequest.rightsrequest",
        locale,
        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }
}
