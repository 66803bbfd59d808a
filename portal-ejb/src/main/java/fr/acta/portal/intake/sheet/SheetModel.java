package fr.acta.portal.intake.sheet;

import fr.acta.portal.rightsrequest.Channel;
import fr.acta.portal.text.Texts;
import fr.acta.portal.ticket.Right;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The empty sheet to be filled: headings, lists to choose from, and a second sheet that explains
 * each column. No example stands among the rows, since it would be taken for a request.
 */
public final class SheetModel {
  static final Texts TEXTS = new Texts(SheetModel.class, "sheetmodel");
  private static final List<Channel> CHANNELS =
      List.of(Channel.POST, Channel.TELEPHONE, Channel.COUNTER, Channel.EMAIL);
  private static final int WIDTH = 22;
  private static final int WORDS_WIDTH = 60;

  /** The help's columns: name, what to write, an example, then the lists. */
  private static final int LISTS = 4;

  private final Locale locale;
  private final Worksheet sheet;
  private final Worksheet help;

  private SheetModel(Workbook book, Locale locale) {
    this.locale = locale;
    sheet = book.newWorksheet(say("sheet"));
    help = book.newWorksheet(say("help"));
  }

  public static void write(Locale locale, OutputStream out) throws IOException {
    try (Workbook book = new Workbook(out, "portal", null)) {
      new SheetModel(book, locale).write();
    }
  }

  private void write() {
    row(help, 0, say("help.column"), say("help.what"), say("help.example"));
    help.range(0, 0, 0, 2).style().bold().set();
    for (SheetColumn column : SheetColumn.values()) explain(column);
    List<String> rights = Arrays.stream(Right.values()).map(r -> say("right." + r)).toList();
    choose(SheetColumn.RIGHT, LISTS, rights);
    choose(
        SheetColumn.CHANNEL, LISTS + 1, CHANNELS.stream().map(c -> say("channel." + c)).toList());
    Stream.of(0, 1, 2, LISTS, LISTS + 1).forEach(column -> help.width(column, WIDTH));
    help.width(1, WORDS_WIDTH);
    sheet.freezePane(0, 1);
  }

  private void explain(SheetColumn column) {
    int place = column.ordinal();
    String heading = column.heading(locale);
    sheet.value(0, place, heading);
    sheet.style(0, place).bold().wrapText(true).set();
    sheet.width(place, column == SheetColumn.WORDS ? WORDS_WIDTH : WIDTH);
    // As text, 00042 keeps its zeros and a day stays as it was typed.
    String format = column == SheetColumn.RECEIVED_ON ? "dd/mm/yyyy" : "@";
    sheet.range(1, place, RequestSheet.MOST_ROWS, place).style().format(format).set();
    row(help, place + 1, heading, column.what(locale), say("example." + column));
  }

  private void choose(SheetColumn column, int list, List<String> words) {
    help.value(0, list, column.heading(locale));
    for (int i = 0; i < words.size(); i++) help.value(i + 1, list, words.get(i));
    int place = column.ordinal();
    // A word that is not on the list may still be understood, so it is not refused here.
    sheet
        .range(1, place, RequestSheet.MOST_ROWS, place)
        .validateWithList(help.range(1, list, words.size(), list))
        .showErrorMessage(false);
  }

  private static void row(Worksheet on, int row, String... cells) {
    for (int i = 0; i < cells.length; i++) on.value(row, i, cells[i]);
  }

  private String say(String key) {
    return TEXTS.say(locale, key);
  }
}
