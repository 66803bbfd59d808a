package fr.acta.portal.intake.sheet;

import fr.acta.portal.rightsrequest.AnswerBy;
import fr.acta.portal.rightsrequest.Channel;
import fr.acta.portal.rightsrequest.RequestDraft;
import fr.acta.portal.rightsrequest.Requester;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.ticket.Right;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/**
 * One request of the sheet, cell by cell; each cell is read when it is asked for, and says what is
 * wrong with it by a {@link RuleBroken}.
 *
 * @param number of the row, as the spreadsheet shows it
 * @param cells those that hold something
 */
public record SheetRow(int number, Map<SheetColumn, String> cells) {
  public SheetRow {
    cells = Map.copyOf(cells);
  }

  /** Null where the cell is empty or the sheet has no such column. */
  public String cell(SheetColumn column) {
    return cells.get(column);
  }

  public Right right() {
    String cell = cell(SheetColumn.RIGHT);
    if (cell == null) throw new RuleBroken("intake.right");
    return Vocabulary.RIGHTS.meaning(cell).orElseThrow(() -> new RuleBroken("intake.sheet.right"));
  }

  public LocalDate receivedOn() {
    String cell = cell(SheetColumn.RECEIVED_ON);
    if (cell == null) throw new RuleBroken("intake.day");
    return SheetDay.read(cell);
  }

  /** Nobody may remember how it came; that it was taken over from a sheet is sure. */
  public Channel channel() {
    String cell = cell(SheetColumn.CHANNEL);
    if (cell == null) return Channel.SHEET;
    return Vocabulary.CHANNELS
        .meaning(cell)
        .orElseThrow(() -> new RuleBroken("intake.sheet.channel"));
  }

  public String words() {
    String words = cell(SheetColumn.WORDS);
    if (words == null) throw new RuleBroken("intake.words");
    if (words.length() > RequestDraft.LONGEST_WORDS)
      throw new RuleBroken("rightsrequest.words.tooLong", RequestDraft.LONGEST_WORDS);
    return words;
  }

  public Locale language() {
    String cell = cell(SheetColumn.LANGUAGE);
    if (cell == null) return Locale.FRENCH;
    return Vocabulary.LANGUAGES
        .meaning(cell)
        .orElseThrow(() -> new RuleBroken("intake.sheet.language"));
  }

  public Requester.Contact contact() {
    return new Requester.Contact(
        cell(SheetColumn.NAME),
        cell(SheetColumn.EMAIL),
        cell(SheetColumn.ADDRESS),
        cell(SheetColumn.ORGANISATION),
        cell(SheetColumn.REPRESENTS));
  }

  /** An e-mail address is given to be used. */
  public AnswerBy answerBy() {
    return cell(SheetColumn.EMAIL) == null ? AnswerBy.POST : AnswerBy.EMAIL;
  }

  /** Without the cells: this may end in a log. */
  @Override
  public String toString() {
    return "row " + number;
  }
}
