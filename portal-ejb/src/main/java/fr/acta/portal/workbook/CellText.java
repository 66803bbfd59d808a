package fr.acta.portal.workbook;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/** What a cell says: of a formula its last result, of a number its digits, without decoration. */
final class CellText {
  /** How a spreadsheet writes a carriage return into its file. */
  private static final Pattern RETURNS = Pattern.compile("_x000[dD]_\n?|\r\n?");

  private static final Pattern INVISIBLE =
      Pattern.compile("[\\u200B-\\u200F\\u202A-\\u202E\\u2060\\uFEFF\\u00AD]|[\\p{Cntrl}&&[^\n]]");
  private static final Pattern SPACES = Pattern.compile("[\\h]+");
  private static final Pattern ZEROS = Pattern.compile("0{2,20}");
  private static final Pattern WHOLE = Pattern.compile("[0-9]+");
  private static final int LONGEST_NUMBER = 30;

  private CellText() {}

  static String of(Cell cell) {
    // #N/A and its like say that there is nothing.
    if (cell.getRawValue() == null || cell.getType() == CellType.ERROR) return "";
    return cell.getValue() instanceof BigDecimal number && isWritable(number)
        ? padded(number.stripTrailingZeros().toPlainString(), cell.getDataFormatString())
        : clean(cell.getRawValue());
  }

  /** 118 under the format 00000 is read as 00118 by whoever sees the sheet. */
  private static String padded(String digits, String format) {
    boolean zeros = format != null && ZEROS.matcher(format).matches();
    return zeros && WHOLE.matcher(digits).matches()
        ? "0".repeat(Math.max(0, format.length() - digits.length())) + digits
        : digits;
  }

  /** Ten to the power of a million is short in the file and long on paper. */
  private static boolean isWritable(BigDecimal number) {
    return number.precision() <= LONGEST_NUMBER && Math.abs(number.scale()) <= LONGEST_NUMBER;
  }

  private static String clean(String raw) {
    String lines = RETURNS.matcher(Normalizer.normalize(raw, Normalizer.Form.NFC)).replaceAll("\n");
    return SPACES.matcher(INVISIBLE.matcher(lines).replaceAll("")).replaceAll(" ").strip();
  }
}
