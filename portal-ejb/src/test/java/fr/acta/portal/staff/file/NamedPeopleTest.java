package fr.acta.portal.staff.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which files name people, and which are lists of them. */
class NamedPeopleTest {
  private static NamedPeople in(String text) {
    try {
      return NamedPeople.in(() -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "Nom;Prénom|A;B|C;D ! true",
        "lastName,firstName,salary|A,B,1|C,D,2 ! true",
        "Nom de naissance;Prénom;N° SS|A;B;1|C;D;2 ! true",
        "Nom;Prénom|A;B ! false",
        "Nom;Prénom|A;|;D|A;D ! false",
        "Matricule|1|2 ! false"
      })
  void aListNamesSeveral(String text, boolean list) {
    assertEquals(list, in(text.replace('|', '\n')).isList());
  }

  @Test
  void aNumberAloneIsEnoughToChooseBy() {
    NamedPeople.Line line = in("Effectif\n\nMatricule\n00118\nTotal\n").lines().get(0);
    assertEquals("00118", line.number());
    assertEquals(4, line.row());
    assertEquals(false, line.hasName());
  }

  @Test
  void everySpellingOfHerNameCounts() {
    NamedPeople.Line line =
        in("Nom de naissance;Nom d’usage;Prénom;E-mail\nRoux;Morel;Zoé;Z@X.fr\n").lines().get(0);
    assertEquals(List.of("Roux", "Morel"), line.lastNames());
    assertEquals("z@x.fr", line.email());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "Nom;E-mail|A;a@x.fr ! nobody_named",
        "Bonjour, voici ma demande. ! no_headings",
        "Nom;Prénom ! no_rows",
        "%PDF-1.4 ! document"
      })
  void anythingElseIsRefusedWithItsReason(String text, String reason) {
    StaffFileRefused no = assertThrows(StaffFileRefused.class, () -> in(text.replace('|', '\n')));
    assertEquals("stafffile.refused." + reason, no.messageKey());
  }
}
