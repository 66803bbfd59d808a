package fr.acta.portal.stack.database;

import fr.acta.portal.stack.TestDatabase;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.CurrentScope;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
      Map.of("portal.file.key", key(), "portal.suppression.key", key());

  private final EntityManagerFactory persistence;
  private final Clock clock;

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

  private static String key() {
    return Base64.getEncoder().encodeToString(new byte[32]);
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

  private static DataSource source(TestDatabase database) {
    return (DataSource)
        Proxy.newProxyInstance(
            Calls.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("getConnection")) return database.connect("portal_app");
              return method.getReturnType() == boolean.class ? Boolean.FALSE : null;
            });
  }
}
