package fr.acta.portal.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.File;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {
  @Test
  void jsonIsOneLineADateInTheOrderGiven() {
    List<JsonObject> lines = json("--json", "2026-03-05", "2026-03-31T22:30Z");
    assertEquals(2, lines.size());
    JsonObject first = lines.get(0);
    assertEquals(
        List.of("receivedOn", "rawEnd", "legalEnd", "internalTarget", "charterEnd", "steps"),
        List.copyOf(first.keySet()));
    assertEquals("2026-04-05", first.getString("rawEnd"));
    assertEquals("2026-04-07", first.getString("legalEnd"));
    assertEquals("2026-04-05", first.getString("internalTarget"));
    assertEquals("2026-05-05", first.getString("charterEnd"));
    assertEquals("2026-04-01", lines.get(1).getString("receivedOn"));
    JsonObject step = first.getJsonArray("steps").getJsonObject(3);
    assertEquals(Set.of("rule", "article", "before", "after", "text"), step.keySet());
    assertEquals("HOLIDAY", step.getString("rule"));
    assertEquals("2026-04-06", step.getString("before"));
    assertEquals("2026-04-07", step.getString("after"));
    assertTrue(step.getJsonObject("text").getString("fr").contains("lundi de Pâques"));
    assertTrue(step.getJsonObject("text").getString("en").contains("Easter Monday"));
    assertTrue(step.getJsonObject("article").getString("fr").contains("L.3133-1"));
  }

  @ParameterizedTest
  @CsvSource({
    "--json --extended 2026-01-31, 2026-04-30, 2026-04-30",
    "2026-10-01 --extended --json, 2027-01-01, 2027-01-04",
    "--json 2026-03-10 --suspended 2026-03-12/2026-03-20, 2026-04-10, 2026-04-20",
    "--json --suspended 2026-03-28T10:00+01:00/2026-03-30 2026-03-20, 2026-04-20, 2026-04-22",
    "--json 2026-03-10 --suspended 2026-03-12/2026-03-20 --suspended 2026-03-16/2026-03-22,"
        + " 2026-04-10, 2026-04-20",
    "--json 2026-03-10 --suspended 2026-03-28/2026-03-31, 2026-04-10, 2026-04-10",
    "--json 2026-03-10 --suspended 2026-03-28/2026-03-31 --confirmed, 2026-04-10, 2026-04-13",
  })
  void optionsComeInAnyOrder(String line, String raw, String legal) {
    JsonObject answer = json(line.split(" ")).get(0);
    assertEquals(raw, answer.getString("rawEnd"));
    assertEquals(legal, answer.getString("legalEnd"));
  }

  @Test
  void textIsAlignedAndExplained() {
    assertEquals(
        """
        Received on              Monday 31 August 2026
        End before postponement  Wednesday 30 September 2026
        Legal end                Wednesday 30 September 2026
        Internal target          Wednesday 30 September 2026
        Charter’s promise        Saturday 31 October 2026
          1. Request received on Monday 31 August 2026, by the date in Paris: the period runs from the next day.
             GDPR, art. 12(3); Regulation (EEC) No 1182/71, art. 3(1)
          2. One calendar month from Monday 31 August 2026: the next month has no day 31, its last day is Wednesday 30 September 2026.
             GDPR, art. 12(3); Regulation (EEC) No 1182/71, art. 3(2)(c)
        """,
        Deadline.answer(Locale.ENGLISH, "2026-08-31").replace('\u00a0', ' '));
    assertTrue(
        Deadline.answer(Locale.FRENCH, "2026-08-31")
            .startsWith("Reçue le                   lundi 31 août 2026\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-03-05 2026-02-30 5/3/2026 | “2026-02-30” is not a date",
        "2026-03-05 2026-02-30 5/3/2026 | “5/3/2026” is not a date",
        "2026-03-31T22:30 | “2026-03-31T22:30” is not a date",
        "+999999999-12-31 | “+999999999-12-31” is not a date",
        "--fast 2026-03-05 | Unknown option --fast",
        "--json | Give at least one date of receipt",
        "2026-03-05 --suspended | --suspended takes the day of the question",
        "2026-03-05 --suspended 2026-03-06 | not “2026-03-06”",
        "2026-03-05 --suspended 2026-03-06/ | not “2026-03-06/”",
        "2026-03-05 --suspended 2026-03-06/2026-03-05 | precedes the question",
        "2026-03-05 --suspended 2026-03-01/2026-03-05 | precedes the receipt",
      })
  void whatIsWrongIsNamed(String line, String sentence) {
    Refusal refusal =
        assertThrows(Refusal.class, () -> Deadline.answer(Locale.ENGLISH, line.split(" ")));
    assertTrue(refusal.getMessage().contains(sentence), refusal.getMessage());
  }

  @Test
  void theLanguageIsTheTerminals() {
    assertEquals(Locale.FRENCH, Deadline.language(Map.of("LANG", "fr_FR.UTF-8")));
    assertEquals(Locale.ENGLISH, Deadline.language(Map.of("LANG", "fr_FR", "LC_ALL", "C")));
    assertEquals(Locale.FRENCH, Deadline.language(Map.of("LANG", "fr_FR", "LC_ALL", "")));
    assertEquals(Locale.ENGLISH, Deadline.language(Map.of()));
  }

  /** Alone with the domain's classes and JSON's: no server, no container. */
  @Test
  void aProcessOfItsOwnEndsWithStatusTwoAndPrintsNothingHalf() throws Exception {
    Process good = alone("--json", "2026-03-05");
    assertEquals(1, text(good).lines().count());
    assertEquals(0, good.waitFor());

    Process bad = alone("--json", "2026-03-05", "2026-02-30");
    assertEquals("", text(bad));
    assertEquals(2, bad.waitFor());
    String complaint = new String(bad.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(complaint.contains("2026-02-30"), complaint);
  }

  private static Process alone(String... arguments) throws Exception {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    String few =
        Arrays.stream(all.split(File.pathSeparator))
            .filter(
                entry ->
                    entry.matches(".*(stack.target.classes|portal-ejb|parsson|jakarta.json).*"))
            .collect(Collectors.joining(File.pathSeparator));
    List<String> command =
        new ArrayList<>(List.of(Processes.java(), "-cp", few, Deadline.class.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).start();
  }

  private static String text(Process process) throws Exception {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static List<JsonObject> json(String... arguments) {
    return Deadline.answer(Locale.ENGLISH, arguments)
        .lines()
        .map(line -> Json.createReader(new StringReader(line)).readObject())
        .toList();
  }
}
