package fr.acta.portal.intake;

import fr.acta.portal.intake.sheet.RequestSheet;
import fr.acta.portal.intake.sheet.SheetColumn;
import fr.acta.portal.intake.sheet.SheetProblem;
import fr.acta.portal.intake.sheet.SheetRow;
import fr.acta.portal.rightsrequest.Channel;
import fr.acta.portal.rightsrequest.Requester;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.ticket.Right;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A row of the sheet as a recording, or all that keeps it from being one. */
final class SheetReading {
  private final RequestSheet sheet;
  private final SheetRow row;
  private final List<SheetProblem> problems = new ArrayList<>();
  private final Recording recording;

  SheetReading(RequestSheet sheet, SheetRow row, LocalDate today) {
    this.sheet = sheet;
    this.row = row;
    Right right = take(SheetColumn.RIGHT, row::right);
    LocalDate day = take(SheetColumn.RECEIVED_ON, row::receivedOn);
    Channel channel = take(SheetColumn.CHANNEL, row::channel);
    String words = take(SheetColumn.WORDS, row::words);
    Requester.Contact contact = take(SheetColumn.NAME, row::contact);
    Locale language = take(SheetColumn.LANGUAGE, row::language);
    recording =
        problems.isEmpty()
            ? take(
                SheetColumn.RECEIVED_ON,
                () -> recording(right, channel, day, words, language, contact, today))
            : null;
  }

  private Recording recording(
      Right right,
      Channel channel,
      LocalDate day,
      String words,
      Locale language,
      Requester.Contact contact,
      LocalDate today) {
    Recording read =
        new Recording(right, List.of(), channel, day, words, language, row.answerBy(), contact);
    read.demandPossibleOn(today);
    if (right.isObeyed() && contact.email() == null) throw new RuleBroken("suppression.address");
    return read;
  }

  private <T> T take(SheetColumn column, Supplier<T> cell) {
    try {
      return cell.get();
    } catch (RuleBroken no) {
      SheetColumn at = columnOf(no.messageKey(), column);
      problems.add(
          new SheetProblem(
              sheet.heading(at), row.cell(at), no.messageKey(), List.of(no.arguments())));
      return null;
    }
  }

  /** Who asks and where to answer are read together. */
  private SheetColumn columnOf(String key, SheetColumn read) {
    return switch (key) {
      case "rightsrequest.requester.long" -> longest();
      case "rightsrequest.requester.address" -> SheetColumn.ADDRESS;
      case "mail.address.invalid", "suppression.address" -> SheetColumn.EMAIL;
      default -> read;
    };
  }

  private SheetColumn longest() {
    return Stream.of(
            SheetColumn.NAME, SheetColumn.ADDRESS, SheetColumn.ORGANISATION, SheetColumn.REPRESENTS)
        .max(Comparator.comparing(column -> length(row.cell(column))))
        .orElseThrow();
  }

  private static int length(String cell) {
    return cell == null ? 0 : cell.length();
  }

  SheetRow row() {
    return row;
  }

  List<SheetProblem> problems() {
    return problems;
  }

  /** Null when there are problems. */
  Recording recording() {
    return recording;
  }
}
