package fr.acta.portal.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.acta.portal.staff.file.NamedPeople;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.transfer.StaffMatch.Known;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a line means: a doubt is told and never settled. */
class StaffMatchTest {
  private static final StaffMatch STAFF =
      new StaffMatch(
          List.of(
              known("00118", "Roux", "Morel", "Zoé", "zoe@orme.example", "Siège", false),
              known("118A", "Benali", null, "Ali", null, "Atelier", false),
              known("7", "Martin", null, "Jean", "jean.a@orme.example", "Siège", false),
              known("8", "Martin", null, "Jean", "jean.b@orme.example", "Atelier", false),
              known("9", "Noël", null, "Ève", null, null, true),
              known("20", "Petit", null, "Luc", null, "Siège", false),
              known("20", "Grand", null, "Léa", null, "Atelier", false),
              known("0031", "Un", null, "Une", null, null, false),
              known("31", "Deux", null, "Due", null, null, false)));

  private static Known known(
      String number,
      String last,
      String usage,
      String first,
      String email,
      String site,
      boolean gone) {
    return new Known(UUID.randomUUID(), number, last, usage, first, email, site, gone);
  }

  @ParameterizedTest
  @CsvSource({
    "00118;;;;,00118",
    "118;;;;,00118",
    "118;ROUX;Zoe;;,00118",
    "118;Morel;Zoé;;,00118",
    ";morel;zoé;;,00118",
    "118;Durand;Zoé;;,OTHER_NAME",
    "999;Roux;Zoé;;,NO_SUCH_NUMBER",
    ";Roux;Zoë;;,00118",
    ";Rou;Zoé;;,NO_SUCH_NAME",
    ";Roux;;;,UNNAMED",
    ";;;zoe@orme.example;,UNNAMED",
    ";Martin;Jean;;,SEVERAL",
    ";Martin;Jean;JEAN.B@orme.example;,8",
    ";Martin;Jean;;siege,7",
    ";Martin;Jean;x@y.fr;,SEVERAL",
    "20;;;;,SEVERAL",
    "20;;;;Atelier,20",
    "20;Petit;Luc;;,20",
    "31;;;;,31",
    "0031;;;;,0031",
    "9;;;;,GONE"
  })
  void aLineMeans(String line, String expected) throws Exception {
    StaffMatch.Found found = STAFF.find(lines("Matricule;Nom;Prénom;E-mail;Site\n" + line).get(0));
    assertEquals(expected, found.fault() == null ? found.person().number() : found.fault().name());
  }

  @Test
  void aFileOfFiveThousandIsReadAtOnce() throws Exception {
    List<Known> people =
        IntStream.range(0, 5000)
            .mapToObj(i -> known("%05d".formatted(i), "Nom" + i, null, "P", null, null, false))
            .toList();
    StringBuilder file = new StringBuilder("Matricule;Nom;Prénom\n");
    people.forEach(p -> file.append(p.number()).append(';').append(p.lastName()).append(";P\n"));
    file.append("00001;Nom1;P\nx;y;z\n");
    FileChoice choice = new FileChoice(new StaffMatch(people), lines(file.toString()));
    assertEquals(5000, choice.getPeople());
    assertEquals(5002, choice.getLines());
    assertEquals(5003, choice.getFaults().get(0).getRow());
    assertEquals("x y z", choice.getFaults().get(0).getText());
    String text = choice.getChosen().text();
    assertEquals(choice.getChosen().parameter(), Chosen.of(text).parameter());
  }

  @Test
  void aFormNeverChoosesEverybody() {
    assertEquals("", Chosen.of("").parameter());
    assertFalse(Chosen.of("").isEverybody());
    for (String changed : List.of("*", "AAAA", "é"))
      assertThrows(RuleBroken.class, () -> Chosen.of(changed), changed);
  }

  private static List<NamedPeople.Line> lines(String text) throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return NamedPeople.in(() -> new ByteArrayInputStream(bytes)).lines();
  }
}
