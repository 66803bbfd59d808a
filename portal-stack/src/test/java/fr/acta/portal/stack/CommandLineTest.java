package fr.acta.portal.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {
  @Test
  void withoutOptionsItIsTheUsualPortWithDemoData() {
    Options options = CommandLine.parse();
    assertEquals(8080, options.port());
    assertEquals(null, options.at());
    assertEquals(false, options.empty());
  }

  @Test
  void everyOptionIsTaken() {
    Options options =
        CommandLine.parse(
            "--empty",
            "--fresh",
            "--port",
            "9000",
            "--at",
            "2027-01-29T09:00",
            "--home",
            "elsewhere");
    assertEquals(9000, options.port());
    assertEquals(LocalDateTime.of(2027, 1, 29, 9, 0), options.at());
    assertTrue(options.empty());
    assertTrue(options.fresh());
    assertEquals("elsewhere", options.home().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--port | --port needs a value.",
        "--port 0 | --port takes a number from 1 to 65535, not \"0\".",
        "--port 70000 | --port takes a number from 1 to 65535, not \"70000\".",
        "--at tomorrow | --at takes a date and time such as 2027-01-29T09:00, not \"tomorrow\".",
        "--fast | Unknown option --fast; ./portal help lists them.",
      })
  void aWrongOptionIsOneClearSentence(String line, String sentence) {
    Refusal refusal = assertThrows(Refusal.class, () -> CommandLine.parse(line.split(" ")));
    assertEquals(sentence, refusal.getMessage());
  }
}
