package fr.acta.portal.suppression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "zoe.roux@forêt.example",
        "  Zoe.Roux@FORÊT.example\u00a0",
        "zoe.roux@xn--fort-ipa.example",
        "ｚoe.roux@forêt.example"
      })
  void anAddressIsOneHoweverItIsWritten(String written) {
    assertEquals(
        Optional.of(new Address(Channel.EMAIL, "zoe.roux@xn--fort-ipa.example")),
        Address.read(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+33 6 12 34 56 78",
        "06.12.34.56.78",
        "0033612345678",
        "612345678",
        "+33 (0)6-12-34-56-78",
        "06\u00a012\u202f34 56 78"
      })
  void aNumberIsOneHoweverItIsWritten(String written) {
    assertEquals(Optional.of(new Address(Channel.PHONE, "+33612345678")), Address.read(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "@",
        "zoe",
        "@x.example",
        "zoe@",
        "zoe@local",
        "a b@x.example",
        "a@x.example\r\nBcc: b",
        "12",
        "zoe@" + "x.."
      })
  void anythingElseIsNeither(String written) {
    assertTrue(Address.read(written).isEmpty());
  }

  @Test
  void noneIsNeitherAndNothingIsShown() {
    assertTrue(Address.read(null).isEmpty());
    assertFalse(Address.read("zoe@x.example").orElseThrow().toString().contains("zoe"));
  }
}
