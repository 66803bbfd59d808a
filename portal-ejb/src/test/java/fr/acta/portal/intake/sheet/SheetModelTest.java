package fr.acta.portal.intake.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.rightsrequest.Channel;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.ticket.Right;
import fr.acta.portal.workbook.Workbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetModelTest {
  private static byte[] model(String language) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SheetModel.write(Locale.forLanguageTag(language), out);
    return out.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void everyHeadingOfTheModelIsReadAndItHoldsNoRequest(String language) throws Exception {
    List<Workbook.Line> lines = Workbook.lines(model(language), RequestSheet.MOST_BYTES, 10);
    assertEquals(1, lines.size());
    SheetHeadings headings = new SheetHeadings(lines.get(0).cells());
    headings.check();
    assertEquals(List.of(), headings.unread());
    assertEquals(Set.of(SheetColumn.values()), headings.names().keySet());
    RuleBroken no = assertThrows(RuleBroken.class, () -> RequestSheet.read(model(language)));
    assertEquals("intake.sheet.refused.empty", no.messageKey());
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void everyWordToChooseIsUnderstood(String language) {
    Locale locale = Locale.forLanguageTag(language);
    for (Right right : Right.values()) {
      String word = SheetModel.TEXTS.say(locale, "right." + right);
      assertEquals(right, Vocabulary.RIGHTS.meaning(word).orElse(null), word);
    }
    Set<Channel> channels = EnumSet.noneOf(Channel.class);
    for (String key : List.of("POST", "TELEPHONE", "COUNTER", "EMAIL"))
      channels.add(
          Vocabulary.CHANNELS
              .meaning(SheetModel.TEXTS.say(locale, "channel." + key))
              .orElseThrow());
    assertEquals(4, channels.size());
    assertTrue(
        Vocabulary.RIGHTS.meaning(SheetModel.TEXTS.say(locale, "example.RIGHT")).isPresent());
  }
}
