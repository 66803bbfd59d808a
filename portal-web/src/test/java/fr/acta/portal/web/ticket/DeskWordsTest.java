package fr.acta.portal.web.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.acta.portal.evidence.Act;
import fr.acta.portal.rightsrequest.AnswerBy;
import fr.acta.portal.rightsrequest.Channel;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.ticket.Decision;
import fr.acta.portal.ticket.IdentityCheck;
import fr.acta.portal.ticket.Obstacle;
import fr.acta.portal.ticket.Outcome;
import fr.acta.portal.ticket.QueueView;
import fr.acta.portal.ticket.RefusalGround;
import fr.acta.portal.ticket.RequestMessage;
import fr.acta.portal.ticket.Right;
import fr.acta.portal.ticket.TicketState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a desk may meet has its words, in both languages. */
class DeskWordsTest {
  private static final Control EXACT = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void everyKindIsSaid(String language) {
    Locale locale = Locale.forLanguageTag(language);
    ResourceBundle words =
        ResourceBundle.getBundle("fr.acta.portal.web.ticket.ticket", locale, EXACT);
    List<String> keys = new ArrayList<>();
    add(keys, "right.", List.of(Right.values()));
    add(keys, "title.", List.of(Right.values()));
    add(keys, "execute.", Arrays.stream(Right.values()).filter(DeskWordsTest::isExecuted).toList());
    add(keys, "state.", List.of(TicketState.values()));
    add(keys, "outcome.", List.of(Outcome.values()));
    add(keys, "decided.", List.of(Decision.values()));
    add(keys, "obstacle.", List.of(Obstacle.values()));
    add(keys, "identity.", List.of(IdentityCheck.Subject.values()));
    add(keys, "identity.state.", List.of(IdentityCheck.State.values()));
    add(keys, "identity.how.", List.of(IdentityCheck.How.values()));
    add(keys, "message.", List.of(RequestMessage.Purpose.values()));
    add(keys, "channel.", List.of(Channel.values()));
    add(keys, "answerBy.", List.of(AnswerBy.values()));
    add(keys, "view.", List.of(QueueView.values()));
    add(keys, "empty.", List.of(QueueView.values()));
    add(keys, "actor.", List.of(Audience.values()));
    // From the first act on a request to the last; what is on record of its values is not shown.
    add(keys, "act.", EnumSet.range(Act.REQUEST_FILED, Act.COMPLAINT_NOTED));
    for (String effect : List.of("effect.", "effect.done."))
      add(keys, effect, Arrays.stream(Outcome.values()).filter(Outcome::isDecision).toList());
    assertEquals(List.of(), keys.stream().filter(key -> !words.containsKey(key)).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void everyGroundHasItsArticleAndAFirstText(String language) {
    Locale locale = Locale.forLanguageTag(language);
    for (RefusalGround ground : RefusalGround.values()) {
      assertFalse(ground.label(locale).isBlank());
      assertFalse(ground.article(locale).isBlank());
      assertFalse(ground.firstText(locale).isBlank());
    }
  }

  /** A rectification in words is done by somebody, one of named values by the answer. */
  private static boolean isExecuted(Right right) {
    return right.isExecuted() || right == Right.RECTIFICATION;
  }

  private static void add(List<String> keys, String prefix, Collection<? extends Enum<?>> kinds) {
    kinds.forEach(kind -> keys.add(prefix + kind.name()));
  }
}
