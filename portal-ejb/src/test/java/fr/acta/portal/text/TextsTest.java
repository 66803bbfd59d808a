package fr.acta.portal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

  /** A straight apostrophe would swallow the arguments after it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "client.client",
        "deadline.deadline",
        "mail.mail",
        "staff.file.stafffile",
        "file.file",
        "suppression.suppression",
        "undertaking.undertaking"
      })
  void bundlesHaveTwinKeysAndCurlyApostrophes(String name) {
    ResourceBundle french = bundle(name, Locale.FRENCH);
    ResourceBundle english = bundle(name, Locale.ENGLISH);
    assertEquals(french.keySet(), english.keySet());
    for (String key : french.keySet()) {
      assertFalse(french.getString(key).contains("'"), key);
      assertFalse(english.getString(key).contains("'"), key);
    }
  }

  private static ResourceBundle bundle(String name, Locale locale) {
    return ResourceBundle.getBundle("fr.acta.portal." + name, locale);
  }
}
