package fr.acta.portal.stack.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import fr.acta.portal.stack.LiveStack;
import fr.acta.portal.stack.Stack;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The DPO takes over the requests that were open before the portal came. It is Friday 29 January
 * 2027 in Paris.
 */
@Tag("browser")
@Tag("desks")
@ExtendWith(LiveStack.class)
class SheetPageTest {
  private static final Path PICTURES = Path.of("target/pictures");

  @Test
  void openRequestsAreTakenOverOnceWithTheirOriginalDates(Stack stack, @TempDir Path folder)
      throws IOException {
    try (Chromium chromium = new Chromium();
        Visitor dpo = new Visitor(chromium.browser(), stack, Visitor.french())) {
      dpo.signIn("nadia.roche").follow("Reprendre un tableau de demandes").isSound();
      dpo.picture(PICTURES.resolve("sheet.png"));
      List<String> headings = headings(model(dpo));

      dpo.press("read").sees("Choisissez le fichier à vérifier").isSound();
      upload(dpo, Files.writeString(folder.resolve("liste.csv"), "Droit;Nom\nAccès;Zoé\n"));
      dpo.sees("n’est pas un classeur .xlsx").isSound();

      Path filled = fill(folder.resolve("demandes.xlsx"), headings);
      upload(dpo, filled);
      assertTrue(dpo.path().startsWith("/dpo/intake/dryrun"), dpo.path());
      dpo.sees("jeudi 10 décembre 2026")
          .sees("en retard de 18 jours")
          .sees("lundi 11 janvier 2027");
      dpo.sees("mercredi 20 janvier 2027").sees("lundi 22 février 2027");
      dpo.sees("rattachée à Karim Benali, Menuiserie Orme");
      dpo.sees("répète la ligne 2").sees("Licorne").sees("Écrivez l’un des droits");
      dpo.sees("Colonnes ni lues ni gardées : Couleur").isSound();
      dpo.picture(PICTURES.resolve("sheet-dryrun.png"));
      try (Visitor english = dpo.inEnglish(chromium.browser())) {
        english.go("/dpo/intake/dryrun?lang=en").sees("repeats row 2").isSound();
      }

      dpo.press("confirm");
      assertTrue(dpo.page().content().contains("ouvertes à leur date d’origine"));
      dpo.isSound();
      dpo.picture(PICTURES.resolve("sheet-queue.png"));
      dpo.go("/dpo").sees("Reprise Ancienne").sees("lundi 11 janvier 2027").isSound();
      dpo.sees("Limitation").sees("lundi 22 février 2027");

      dpo.go("/dpo/intake/sheet");
      upload(dpo, filled);
      dpo.sees("semble être D-2026-").sees("semble être D-2027-");
      dpo.sees("Ce tableau n’ouvre rien de nouveau").isSound();
      assertEquals(0, dpo.find("confirm").count());
      dpo.press("drop").sees("rien n’en a été gardé").isSound();
      dpo.go("/dpo/intake/dryrun");
      assertTrue(dpo.path().startsWith("/dpo/intake/sheet"), dpo.path());
    }
  }

  private static Path model(Visitor dpo) {
    Download model =
        dpo.page().waitForDownload(() -> dpo.page().getByText("Télécharger le modèle").click());
    assertEquals("demandes-ouvertes.xlsx", model.suggestedFilename());
    return model.path();
  }

  private static void upload(Visitor dpo, Path file) {
    dpo.by("file").setInputFiles(file);
    dpo.press("read");
  }

  private static List<String> headings(Path model) throws IOException {
    try (InputStream in = Files.newInputStream(model);
        ReadableWorkbook book = new ReadableWorkbook(in);
        Stream<Row> rows = book.getFirstSheet().openStream()) {
      return rows.findFirst().orElseThrow().stream().map(Cell::getText).toList();
    }
  }

  /** Each row says what it says under the model's own headings, and one column is not known. */
  private static Path fill(Path file, List<String> headings) throws IOException {
    List<String> order = Stream.concat(Stream.of("Couleur"), headings.stream()).toList();
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "test", null)) {
      Worksheet sheet = book.newWorksheet("Demandes");
      for (int i = 0; i < order.size(); i++) sheet.value(0, i, order.get(i));
      int days = order.indexOf("Reçue le");
      for (int row : new int[] {1, 2}) {
        write(sheet, row, order, "Accès", "Reprise Ancienne", "");
        sheet.value(row, days, LocalDate.of(2026, 12, 10));
        sheet.style(row, days).format("dd/mm/yyyy").set();
      }
      write(sheet, 3, order, "Limitation", "Karim Benali", "00085");
      sheet.value(3, days, "20/01/2027");
      write(sheet, 4, order, "Licorne", "Reprise Autre", "");
      sheet.value(4, days, "20/01/2027");
    }
    return file;
  }

  private static void write(
      Worksheet sheet, int row, List<String> order, String right, String name, String number) {
    sheet.value(row, order.indexOf("Droit"), right);
    sheet.value(row, order.indexOf("Reçue par"), "courrier");
    sheet.value(row, order.indexOf("Ce qui est demandé"), "Je voudrais une réponse.");
    sheet.value(row, order.indexOf("Nom du demandeur"), name);
    sheet.value(row, order.indexOf("Adresse postale"), "3 rue Haute, 81000 Albi");
    sheet.value(row, order.indexOf("Employeur"), "Menuiserie Orme");
    sheet.value(row, order.indexOf("Matricule"), number);
  }
}
