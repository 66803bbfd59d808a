package fr.acta.portal.stack.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.acta.portal.stack.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchOptionsTest {
  @Test
  void withoutOptionsItIsAMillionTicketsOfAThousandTenants() {
    BenchOptions options = BenchOptions.parse();
    assertEquals(1_000_000, options.tickets());
    assertEquals(1_000, options.tenants());
  }

  @Test
  void quickIsTheSameShapeWithFewerTickets() {
    BenchOptions options = BenchOptions.parse("--quick", "--seed", "7");
    assertEquals(100_000, options.tickets());
    assertEquals(1_000, options.tenants());
    assertEquals(7, options.seed());
    assertEquals(options, BenchOptions.parse("--seed", "7", "--quick"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--fast | Unknown option --fast; ./portal help lists them.",
        "--port 9000 | Unknown option --port; ./portal help lists them.",
        "--seed | --seed takes a number of up to nine digits, not \"\".",
        "--seed many | --seed takes a number of up to nine digits, not \"many\".",
      })
  void aWrongOptionIsOneClearSentence(String line, String sentence) {
    Refusal refusal = assertThrows(Refusal.class, () -> BenchOptions.parse(line.split(" ")));
    assertEquals(sentence, refusal.getMessage());
  }
}
