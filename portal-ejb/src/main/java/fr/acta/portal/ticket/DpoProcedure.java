package fr.acta.portal.ticket;

import fr.acta.portal.file.Upload;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.Tenant;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** What surrounds a decision at the DPO's desk: identity, the clock, its execution, other ends. */
@Stateless
@TenantScoped(Audience.DPO)
@RolesAllowed("DPO")
public class DpoProcedure {
  @Inject private Procedure procedure;
  @Inject private OtherEnds ends;
  @Inject private Gathering gathering;

  /**
   * Suspends the clock until she answers (GDPR art. 12(6)).
   *
   * @param doubt in writing, where her identity was confirmed already; otherwise null
   */
  public void askIdentity(
      @Tenant UUID tenant,
      UUID id,
      int version,
      IdentityCheck.Subject subject,
      String doubt,
      String words) {
    procedure.askIdentity(Desk.DPO, id, version, subject, doubt, words);
  }

  public void confirmIdentity(
      @Tenant UUID tenant,
      UUID id,
      int version,
      IdentityCheck.Subject subject,
      IdentityCheck.How how) {
    procedure.confirmIdentity(Desk.DPO, id, version, subject, how);
  }

  /** Suspends the clock of a large access request until she answers (recital 63). */
  public void askPrecision(@Tenant UUID tenant, UUID id, int version, String words) {
    procedure.askPrecision(Desk.DPO, id, version, words);
  }

  /** Lets a question asked late move the date. */
  public void confirmSuspension(@Tenant UUID tenant, UUID id, int version, String words) {
    procedure.confirmSuspension(Desk.DPO, id, version, words);
  }

  /** To three months from receipt, once, told to her in the same act (GDPR art. 12(3)). */
  public void extend(@Tenant UUID tenant, UUID id, int version, String reason) {
    procedure.extend(Desk.DPO, id, version, reason);
  }

  public void askAgain(@Tenant UUID tenant, UUID id, int version) {
    procedure.askAgain(Desk.DPO, id, version);
  }

  /** Her answer, where she has no account to give it from. */
  public void heard(@Tenant UUID tenant, UUID id, int version, String words) {
    procedure.heard(Desk.DPO, id, version, words);
  }

  /**
   * What was accepted is done: where, by whom.
   *
   * @param gathered what she is handed with the answer, and not before
   */
  public void executed(
      @Tenant UUID tenant, UUID id, int version, String note, List<Upload> gathered) {
    procedure.executed(Desk.DPO, id, version, note, gathered);
  }

  /** More to hand over with the answer, while it has not left. */
  public void gather(@Tenant UUID tenant, UUID id, int version, List<Upload> more) {
    gathering.add(Desk.DPO, id, version, more);
  }

  /** Takes a file out of what is handed over, for good. */
  public void drop(@Tenant UUID tenant, UUID id, int version, UUID file) {
    gathering.drop(Desk.DPO, id, version, file);
  }

  /** Ends a ticket whose person never said who she is, with reasons that she can contest. */
  public void giveUp(@Tenant UUID tenant, UUID id, int version, String reasons) {
    ends.giveUp(Desk.DPO, id, version, reasons);
  }

  /** The same request once more: the earlier ticket goes on and its date binds. */
  public void join(@Tenant UUID tenant, UUID id, int version, UUID earlier) {
    ends.join(Desk.DPO, id, version, earlier);
  }

  /** She contests the answer, or brings what was missing. */
  public void reopen(@Tenant UUID tenant, UUID id, String why) {
    ends.reopen(Desk.DPO, id, why);
  }
}
