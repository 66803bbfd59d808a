package fr.acta.portal.text;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** What a reader for the blind would stumble over (ISO 14289-1), as veraPDF finds it. */
public final class PdfUa {
  private PdfUa() {}

  /** A line for each rule that is broken; empty when it conforms. */
  public static List<String> faults(byte[] pdf) {
    VeraGreenfieldFoundryProvider.initialise();
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
      ValidationResult result = validator.validate(parser);
      List<String> faults =
          result.getTestAssertions().stream()
              .map(fault -> fault.getRuleId().getClause() + " " + fault.getMessage())
              .distinct()
              .toList();
      return result.isCompliant() || !faults.isEmpty() ? faults : List.of("does not conform");
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
