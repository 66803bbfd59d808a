package fr.acta.portal.stack.database;

import fr.acta.portal.stack.TestDatabase;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.CurrentScope;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Calls boundaries on the real database as the container does: one transaction, the audience's
 * role, the fields injected. What the container itself does is tested on the running stack.
 */
final class Calls {
  private final EntityManagerFactory persistence;
  private final Clock clock;
  private final AtomicInteger statements = new AtomicInteger();

  Calls(TestDatabase database, Clock clock) {
    this.clock = clock;
    persistence =
        Persistence.createEntityManagerFactory(
            "portal",
            Map.of(
                "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                "jakarta.persistence.nonJtaDataSource", source(database),
                "eclipselink.logging.level", "SEVERE"));
  }

  /** A call of the audience's in a tenant; committed unless it throws. */
  <B, T> T call(Class<B> type, Audience audience, UUID tenant, UUID account, Function<B, T> act) {
    return call(type, audience, tenant, null, account, act);
  }

  /** The same of a person's; null where there is none. */
  <B, T> T call(
      Class<B> type,
      Audience audience,
      UUID tenant,
      UUID person,
      UUID account,
      Function<B, T> act) {
    EntityManager em = persistence.createEntityManager();
    try {
      em.getTransaction().begin();
      Object[] row = {text(tenant), text(person), text(account), "", role(audience)};
      em.createNativeQuery(
              "select set_config('portal.tenant', ?, true), set_config('portal.person', ?, true),"
                  + " set_config('portal.account', ?, true), set_config('portal.today', ?, true), set_config('role', ?, true)")
          .setParameter(1, row[0])
          .setParameter(2, row[1])
          .setParameter(3, row[2])
          .setParameter(4, row[3])
          .setParameter(5, row[4])
          .getSingleResult();
      CurrentScope scope = new CurrentScope();
      Method enter =
          CurrentScope.class.getDeclaredMethod("enter", Audience.class, UUID.class, Object[].class);
      enter.setAccessible(true);
      enter.invoke(scope, audience, tenant, row);
      T result = act.apply(make(type, em, scope));
      em.getTransaction().commit();
      return result;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    } finally {
      if (em.getTransaction().isActive()) em.getTransaction().rollback();
      em.close();
    }
  }

  /** How many statements were sent since the last time this was asked. */
  int statements() {
    return statements.getAndSet(0);
  }

  private <B> B make(Class<B> type, EntityManager em, CurrentScope scope)
      throws ReflectiveOperationException {
    Constructor<B> constructor = type.getDeclaredConstructor();
    constructor.setAccessible(true);
    B made = constructor.newInstance();
    for (Field field : type.getDeclaredFields()) {
      field.setAccessible(true);
      if (field.isAnnotationPresent(PersistenceContext.class)) field.set(made, em);
      if (field.isAnnotationPresent(Inject.class)) field.set(made, given(field, em, scope));
    }
    return made;
  }

  private Object given(Field field, EntityManager em, CurrentScope scope)
      throws ReflectiveOperationException {
    if (field.getType() == Clock.class) return clock;
    // configuration, which no read needs
    if (field.getType() == String.class) return "";
    return field.getType() == CurrentScope.class ? scope : make(field.getType(), em, scope);
  }

  private static String role(Audience audience) {
    return "portal_" + audience.name().toLowerCase(Locale.ROOT);
  }

  private static String text(UUID id) {
    return id == null ? "" : id.toString();
  }

  private DataSource source(TestDatabase database) {
    return (DataSource)
        Proxy.newProxyInstance(
            Calls.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("getConnection"))
                return counted(database.connect("portal_app"));
              return method.getReturnType() == boolean.class ? Boolean.FALSE : null;
            });
  }

  private Connection counted(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            Calls.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("prepareStatement")) statements.incrementAndGet();
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
