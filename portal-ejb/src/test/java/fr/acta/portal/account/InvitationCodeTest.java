package fr.acta.portal.account;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationCodeTest {
  private final SecureRandom random = new SecureRandom();

  @RepeatedTest(50)
  void isPrintedInGroupsAndReadBack() {
    InvitationCode code = InvitationCode.random(random);
    assertTrue(code.printed().matches("([0-9A-HJKMNP-RTV-Z]{4}-){2}[0-9A-HJKMNP-RTV-Z]{4}"));
    assertArrayEquals(code.hash(), InvitationCode.parse(code.printed()).orElseThrow().hash());
  }

  @Test
  void usesItsWholeAlphabetAndDoesNotRepeat() {
    Set<String> codes =
        IntStream.range(0, 500)
            .mapToObj(i -> InvitationCode.random(random).printed())
            .collect(Collectors.toSet());
    assertEquals(500, codes.size());
    assertEquals(31 + 1, String.join("", codes).chars().distinct().count());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "K7PM-20XV-15WA",
        "k7pm20xv15wa",
        " K7PM 20XV 15WA\n",
        "K7PM–2OXU–l5wa",
        "k7pm.2oxu.iswa",
        "K7PM\u00a02OXV\u202fLSWA",
      })
  void forgivesHowItIsTyped(String typed) {
    assertEquals("K7PM-20XV-15WA", InvitationCode.parse(typed).orElseThrow().printed());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "K7PM-2QXR", "K7PM-2QXR-9TWA-1", "K7PM-2QXR-9TW?", "K7PM-2QXR-9TWÉ"})
  void isEmptyForWhatIsNoCode(String typed) {
    assertTrue(InvitationCode.parse(typed).isEmpty());
  }

  @Test
  void isStoredAsSha256OfItsCharacters() throws Exception {
    byte[] expected =
        MessageDigest.getInstance("SHA-256")
            .digest("K7PM2QXR9TWA".getBytes(StandardCharsets.US_ASCII));
    assertArrayEquals(expected, InvitationCode.parse("k7pm-2qxr-9twa").orElseThrow().hash());
  }

  @Test
  void neverShowsItselfInALog() {
    InvitationCode code = InvitationCode.random(random);
    assertFalse(code.toString().contains(code.printed().substring(0, 4)));
  }

  @Property
  void neverThrowsOnAnyText(@ForAll String typed) {
    InvitationCode.parse(typed);
  }
}
