package fr.acta.portal.web.ticket;

import fr.acta.portal.file.Upload;
import fr.acta.portal.intake.DpoIntake;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.ticket.AnswerPreview;
import fr.acta.portal.ticket.DecisionDraft;
import fr.acta.portal.ticket.DpoProcedure;
import fr.acta.portal.ticket.DpoTickets;
import fr.acta.portal.ticket.IdentityCheck.How;
import fr.acta.portal.ticket.IdentityCheck.Subject;
import fr.acta.portal.ticket.TicketView;
import fr.acta.portal.web.shell.Ids;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The acts of the DPO's desk. */
@RequestScoped
class DpoActs extends DeskActs {
  @Inject private DpoTickets tickets;
  @Inject private DpoProcedure procedure;
  @Inject private DpoIntake intake;
  @Inject private TicketAddress address;

  @Override
  TicketView view() {
    return tickets.view(tenant(), id());
  }

  @Override
  AnswerPreview preview() {
    return tickets.preview(tenant(), id());
  }

  @Override
  void take(int version) {
    tickets.take(tenant(), id(), version);
  }

  @Override
  void saveDraft(DecisionDraft draft) {
    tickets.saveDraft(tenant(), id(), draft);
  }

  @Override
  void send(int version, String seal) {
    tickets.send(tenant(), id(), version, seal);
  }

  @Override
  void ask(int version, String question, List<Upload> enclosed) {
    tickets.ask(tenant(), id(), version, question, enclosed);
  }

  @Override
  void heard(int version, String answer) {
    procedure.heard(tenant(), id(), version, answer);
  }

  @Override
  void askAgain(int version) {
    procedure.askAgain(tenant(), id(), version);
  }

  @Override
  void note(String text) {
    tickets.note(tenant(), id(), text);
  }

  @Override
  void askIdentity(int version, Subject subject, String doubt, String words) {
    procedure.askIdentity(tenant(), id(), version, subject, doubt, words);
  }

  @Override
  void confirmIdentity(int version, Subject subject, How how) {
    procedure.confirmIdentity(tenant(), id(), version, subject, how);
  }

  @Override
  void giveUp(int version, String reasons) {
    procedure.giveUp(tenant(), id(), version, reasons);
  }

  @Override
  void askPrecision(int version, String words) {
    procedure.askPrecision(tenant(), id(), version, words);
  }

  @Override
  void confirmSuspension(int version, String words) {
    procedure.confirmSuspension(tenant(), id(), version, words);
  }

  @Override
  void extend(int version, String reason) {
    procedure.extend(tenant(), id(), version, reason);
  }

  @Override
  void executed(int version, String note, List<Upload> gathered) {
    procedure.executed(tenant(), id(), version, note, gathered);
  }

  @Override
  void gather(int version, List<Upload> more) {
    procedure.gather(tenant(), id(), version, more);
  }

  @Override
  void drop(int version, UUID file) {
    procedure.drop(tenant(), id(), version, file);
  }

  @Override
  void join(int version, String earlier) {
    procedure.join(tenant(), id(), version, Ids.of(earlier, Audience.DPO));
  }

  @Override
  void reopen(String why) {
    procedure.reopen(tenant(), id(), why);
  }

  @Override
  void complained(UUID request, LocalDate day) {
    intake.noteComplaint(tenant(), request, day);
  }

  void carriedOut(int version, String note, List<Upload> handed) {
    tickets.carriedOut(tenant(), id(), version, note, handed);
  }

  void remind() {
    tickets.remind(tenant(), id());
  }

  @Override
  String path() {
    return "/dpo/ticket/";
  }

  @Override
  String filePath() {
    return "/dpo/file";
  }

  @Override
  String query() {
    return query(id());
  }

  @Override
  String query(UUID other) {
    return "tenant=" + tenant() + "&id=" + other;
  }

  private UUID id() {
    return address.id(Audience.DPO);
  }

  private UUID tenant() {
    return address.tenant(Audience.DPO);
  }
}
