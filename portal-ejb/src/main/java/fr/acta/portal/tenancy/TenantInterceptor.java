package fr.acta.portal.tenancy;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Parameter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Enters the wall at the start of a boundary call, inside the container's transaction. */
@TenantScoped(Audience.PUBLIC)
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class TenantInterceptor {
  /** Sets everything for this transaction only, so that the pooled connection comes back clean. */
  private static final String ENTER =
      "select set_config('portal.tenant', c.tenant, true), set_config('portal.person', c.person, true),"
          + " set_config('portal.account', c.account, true), set_config('portal.today', ?, true),"
          + " set_config('role', c.role, true)"
          + " from portal.caller(?, ?, ?, cast(nullif(?, '') as uuid)) c";

  @PersistenceContext private EntityManager em;
  @Inject private SignedInCaller caller;
  @Inject private ChosenTenant chosen;
  @Inject private CurrentScope scope;
  @Inject private Clock clock;
  @Inject private Door door;

  @AroundInvoke
  Object enter(InvocationContext call) throws Exception {
    scope.demandTransaction();
    door.demandOpen(call.getTarget().getClass());
    Audience audience = audienceOf(call);
    UUID named = namedTenant(call);
    if (scope.isEntered()) {
      scope.demandSame(audience, named);
    } else {
      UUID wanted = named != null || audience == Audience.JOB ? named : chosen.of(audience);
      scope.enter(audience, named, row(audience, wanted));
    }
    return call.proceed();
  }

  private Object[] row(Audience audience, UUID wanted) {
    boolean anonymous = audience == Audience.PUBLIC || audience == Audience.JOB;
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        em.createNativeQuery(ENTER)
            .setParameter(1, LocalDate.ofInstant(clock.instant(), LegalClock.PARIS).toString())
            .setParameter(2, anonymous ? "" : caller.issuer())
            .setParameter(3, anonymous ? "" : caller.subject())
            .setParameter(4, audience.name())
            .setParameter(5, wanted == null ? "" : wanted.toString())
            .getResultList();
    if (rows.size() != 1) throw new AccessDenied(audience);
    return rows.get(0);
  }

  private static Audience audienceOf(InvocationContext call) {
    for (Class<?> type = call.getTarget().getClass(); type != null; type = type.getSuperclass()) {
      TenantScoped scoped = type.getAnnotation(TenantScoped.class);
      if (scoped != null) return scoped.value();
    }
    throw new IllegalStateException("no audience on " + call.getMethod());
  }

  private static UUID namedTenant(InvocationContext call) {
    Parameter[] parameters = call.getMethod().getParameters();
    for (int i = 0; i < parameters.length; i++) {
      if (parameters[i].isAnnotationPresent(Tenant.class)) return (UUID) call.getParameters()[i];
    }
    return null;
  }
}
