package fr.acta.portal.web.ticket;

import fr.acta.portal.file.Upload;
import fr.acta.portal.intake.ClientIntake;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.ticket.AnswerPreview;
import fr.acta.portal.ticket.ClientProcedure;
import fr.acta.portal.ticket.ClientTickets;
import fr.acta.portal.ticket.DecisionDraft;
import fr.acta.portal.ticket.IdentityCheck.How;
import fr.acta.portal.ticket.IdentityCheck.Subject;
import fr.acta.portal.ticket.TicketView;
import fr.acta.portal.web.shell.Ids;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The acts of the client's desk. */
@RequestScoped
class ClientActs extends DeskActs {
  @Inject private ClientTickets tickets;
  @Inject private ClientProcedure procedure;
  @Inject private ClientIntake intake;
  @Inject private TicketAddress address;

  @Override
  TicketView view() {
    return tickets.view(id());
  }

  @Override
  AnswerPreview preview() {
    return tickets.preview(id());
  }

  @Override
  void take(int version) {
    tickets.take(id(), version);
  }

  @Override
  void saveDraft(DecisionDraft draft) {
    tickets.saveDraft(id(), draft);
  }

  @Override
  void send(int version, String seal) {
    tickets.send(id(), version, seal);
  }

  @Override
  void ask(int version, String question, List<Upload> enclosed) {
    tickets.ask(id(), version, question, enclosed);
  }

  @Override
  void heard(int version, String answer) {
    procedure.heard(id(), version, answer);
  }

  @Override
  void askAgain(int version) {
    procedure.askAgain(id(), version);
  }

  @Override
  void note(String text) {
    tickets.note(id(), text);
  }

  @Override
  void askIdentity(int version, Subject subject, String doubt, String words) {
    procedure.askIdentity(id(), version, subject, doubt, words);
  }

  @Override
  void confirmIdentity(int version, Subject subject, How how) {
    procedure.confirmIdentity(id(), version, subject, how);
  }

  @Override
  void giveUp(int version, String reasons) {
    procedure.giveUp(id(), version, reasons);
  }

  @Override
  void askPrecision(int version, String words) {
    procedure.askPrecision(id(), version, words);
  }

  @Override
  void confirmSuspension(int version, String words) {
    procedure.confirmSuspension(id(), version, words);
  }

  @Override
  void extend(int version, String reason) {
    procedure.extend(id(), version, reason);
  }

  @Override
  void executed(int version, String note, List<Upload> gathered) {
    procedure.executed(id(), version, note, gathered);
  }

  @Override
  void gather(int version, List<Upload> more) {
    procedure.gather(id(), version, more);
  }

  @Override
  void drop(int version, UUID file) {
    procedure.drop(id(), version, file);
  }

  @Override
  void join(int version, String earlier) {
    procedure.join(id(), version, Ids.of(earlier, Audience.HR));
  }

  @Override
  void reopen(String why) {
    procedure.reopen(id(), why);
  }

  @Override
  void complained(UUID request, LocalDate day) {
    intake.noteComplaint(request, day);
  }

  @Override
  String path() {
    return "/hr/ticket/";
  }

  @Override
  String filePath() {
    return "/hr/file";
  }

  @Override
  String query() {
    return query(id());
  }

  @Override
  String query(UUID other) {
    return "id=" + other;
  }

  private UUID id() {
    return address.id(Audience.HR);
  }
}
