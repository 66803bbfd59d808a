package fr.acta.portal.undertaking;

import fr.acta.portal.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.DigestUtils;

/** The words that are signed. A changed text is a new version; what was signed keeps its hash. */
public final class UndertakingText {
  public static final int VERSION = 1;

  private static final int PROMISES = 5;
  private static final int CONSEQUENCES = 3;
  private static final Texts TEXTS = new Texts(UndertakingText.class, "undertaking");

  private final Locale locale;

  public UndertakingText(Locale wanted) {
    locale = Texts.supported(wanted);
  }

  public List<String> getPromises() {
    return lines("promise.", PROMISES);
  }

  /** What follows from signing, and from breaking the word. */
  public List<String> getConsequences() {
    return lines("consequence.", CONSEQUENCES);
  }

  String language() {
    return locale.getLanguage();
  }

  /** SHA-256 of the whole text as shown, in hexadecimal. */
  String sha256() {
    String whole = String.join("\n", getPromises()) + "\n\n" + String.join("\n", getConsequences());
    return DigestUtils.sha256Hex(whole);
  }

  private List<String> lines(String key, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> TEXTS.say(locale, key + i)).toList();
  }
}
