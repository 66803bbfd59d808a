package fr.acta.portal.web.restriction;

import fr.acta.portal.restriction.Lock;
import fr.acta.portal.restriction.LockedRow;
import fr.acta.portal.restriction.RestrictedUses;
import fr.acta.portal.restriction.Restriction.Ground;
import fr.acta.portal.restriction.Restrictions;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.web.shell.Ids;
import fr.acta.portal.web.shell.Said;
import fr.acta.portal.web.shell.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/** {@code /hr/restriction}: what locks one person's data, one lock more, one lifted. */
@Named
@RequestScoped
public class RestrictionPage {
  @Inject private Restrictions restrictions;
  @Inject private RestrictedUses uses;
  @Inject private Said said;
  @Inject private Words words;
  @Inject @Param private String person;

  private UUID id;
  private String called;
  private LockedRow stored;
  private List<Lock> locks;
  private Ground ground;
  private String told;

  @PostConstruct
  void read() {
    id = Ids.of(person, Audience.HR);
    called = restrictions.called(id);
    stored = uses.people().stream().filter(r -> r.getPerson().equals(id)).findFirst().orElse(null);
    locks = restrictions.of(id);
  }

  public String set() {
    return act("set:ground", () -> restrictions.set(id, ground), "restriction.isSet");
  }

  public String lift(UUID lock, int version) {
    return act(
        "lift:told",
        () -> restrictions.lift(lock, version, LockScreen.day(told)),
        "restriction.isLifted");
  }

  private String act(String field, Runnable act, String done) {
    if (field.startsWith("set") && ground == null) {
      Messages.addError(field, words.of("restriction.choose"));
      return null;
    }
    try {
      act.run();
    } catch (RuleBroken no) {
      Messages.addError(field, words.of(no.messageKey()));
      return null;
    }
    said.say(done);
    return "/hr/restriction?faces-redirect=true&person=" + id;
  }

  /** While it is checked nobody has found its ground yet. */
  public String reason(Lock lock) {
    boolean open = lock.getState() == Lock.State.CHECKED || lock.getState() == Lock.State.ENDING;
    boolean pending = open && !Ground.valueOf(lock.getGround()).isObjection();
    return words.of("restriction.ground." + (pending ? "CHECKED" : lock.getGround()));
  }

  public boolean isLiftable() {
    return locks.stream().anyMatch(Lock::isLiftable);
  }

  /** Her name, or her number alone. */
  public String getCalled() {
    return called;
  }

  /** Her row is only stored (GDPR art. 18). */
  public boolean isRestricted() {
    return stored != null;
  }

  /** Her card can be read: she is not locked, or a use of the reader's is open. */
  public boolean isSeen() {
    return stored == null || stored.getOpenedUntil() != null;
  }

  public List<Lock> getLocks() {
    return locks;
  }

  public Ground[] getGrounds() {
    return Ground.values();
  }

  public Ground getGround() {
    return ground;
  }

  public void setGround(Ground ground) {
    this.ground = ground;
  }

  public String getTold() {
    return told;
  }

  public void setTold(String told) {
    this.told = told;
  }
}
