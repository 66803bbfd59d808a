package fr.acta.portal.stack.database;

import fr.acta.portal.stack.TestDatabase;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.CurrentScope;
import fr.acta.portal.tenancy.LegalClock;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Calls boundaries on the real database as the container does: one transaction, the audience's
 * role, the fields injected. What the container itself does is tested on the running stack.
 */
final class Calls {
  /**
   * What is configured in every deployment; another key than the launcher's makes no difference.
   */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "portal.file.key",
          key(),
          "portal.suppression.key",
          key(),
          "portal.erasure.key",
          key(),
          "portal.erasure.ledger",
          ledger(),
          "portal.operator.name",
          "Lumen",
          "portal.dpo.email",
          "dpo@lumen.example",
          "portal.connector.urls",
          "ACCOMPANIMENT=https://recipient.example/in LMS=https://lms.example/in");

  // One a thread for all tests: the server has few.
  private static final ThreadLocal<Connection> KEPT = new ThreadLocal<>();

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

  /** As a person concerned, who is one of the tenant's people. */
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
      Object[] row = {
        text(own(audience, tenant)), text(person), text(account), today(), role(audience)
      };
      em.createNativeQuery(
              "select set_config('portal.tenant', ?, true), set_config('portal.person', ?, true),"
                  + " set_config('portal.account', ?, true), set_config('portal.today', ?, true), set_config('role', ?, true)")
          .setParameter(1, row[0])
          .setParameter(2, row[1])
          .setParameter(3, row[2])
          .setParameter(4, row[3])
          .setParameter(5, row[4])
          .getSingleResult();
      CurrentScope scope = scope();
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

  /** The database is told a tenant only where the audience has one of its own. */
  private static UUID own(Audience audience, UUID tenant) {
    return audience == Audience.DPO || audience == Audience.OPERATOR ? null : tenant;
  }

  /** What the container keeps for a transaction. */
  private static CurrentScope scope() throws ReflectiveOperationException {
    Map<Object, Object> kept = new HashMap<>();
    CurrentScope scope = new CurrentScope();
    Field transaction = CurrentScope.class.getDeclaredField("transaction");
    transaction.setAccessible(true);
    transaction.set(
        scope,
        proxy(
            TransactionSynchronizationRegistry.class,
            (method, arguments) ->
                method.getName().equals("putResource")
                    ? kept.put(arguments[0], arguments[1])
                    : kept.get(arguments[0])));
    return scope;
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
    for (Method method : type.getDeclaredMethods()) {
      method.setAccessible(true);
      if (method.isAnnotationPresent(PostConstruct.class)) method.invoke(made);
    }
    return made;
  }

  private Object given(Field field, EntityManager em, CurrentScope scope)
      throws ReflectiveOperationException {
    if (field.isAnnotationPresent(ConfigProperty.class)) return configured(field);
    if (field.getType() == Clock.class) return clock;
    return field.getType() == CurrentScope.class ? scope : make(field.getType(), em, scope);
  }

  private String today() {
    return LocalDate.ofInstant(clock.instant(), LegalClock.PARIS).toString();
  }

  private static String key() {
    return Base64.getEncoder().encodeToString(new byte[32]);
  }

  private static String ledger() {
    try {
      Path ledger = Files.createTempFile("ledger", null);
      ledger.toFile().deleteOnExit();
      return ledger.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object configured(Field field) {
    String value = SETTINGS.getOrDefault(field.getAnnotation(ConfigProperty.class).name(), "");
    return field.getType() == Optional.class ? Optional.of(value) : value;
  }

  private static String role(Audience audience) {
    return "portal_" + audience.name().toLowerCase(Locale.ROOT);
  }

  private static String text(UUID id) {
    return id == null ? "" : id.toString();
  }

  /** One connection a thread, kept open: a pool's work, and what it holds ends with each call. */
  private DataSource source(TestDatabase database) {
    return proxy(
        DataSource.class,
        (method, arguments) -> {
          if (!method.getName().equals("getConnection"))
            return method.getReturnType() == boolean.class ? Boolean.FALSE : null;
          if (KEPT.get() == null || KEPT.get().isClosed()) KEPT.set(database.connect("portal_app"));
          return counted(KEPT.get());
        });
  }

  private Connection counted(Connection open) {
    return proxy(
        Connection.class,
        (method, arguments) -> {
          if (method.getName().equals("prepareStatement")) statements.incrementAndGet();
          return method.getName().equals("close") ? null : method.invoke(open, arguments);
        });
  }

  private interface Answer {
    Object of(Method method, Object[] arguments) throws Exception;
  }

  private static <T> T proxy(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            Calls.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              try {
                return answer.of(method, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
