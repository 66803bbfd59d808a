package fr.acta.portal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.Tenant;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules of the house, found by annotation: a new class is under them by being written. */
class ArchitectureTest {
  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("fr.acta.portal");

  @Test
  void packagesFormNoCycle() {
    slices().matching("fr.acta.portal.(*)..").should().beFreeOfCycles().check(MAIN);
  }

  @Test
  void theGroundKnowsNoFeature() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "..tenancy..", "..deadline..", "..evidence..", "..mail..", "..suppression..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "..account..",
            "..client..",
            "..staff..",
            "..notice..",
            "..recipient..",
            "..transfer..",
            "..ticket..",
            "..rightsrequest..",
            "..intake..",
            "..file..")
        .check(MAIN);
  }

  @Test
  void everyBoundaryIsScopedToAnAudienceAndCarriesItsRole() {
    classes().that().areAnnotatedWith(Stateless.class).should(carryTheirAudience()).check(MAIN);
  }

  @Test
  void noBoundaryMethodLeavesTheTransactionOfItsWall() {
    methods()
        .that()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(Stateless.class)
        .should()
        .notBeAnnotatedWith(TransactionAttribute.class)
        .check(MAIN);
    noClasses()
        .that()
        .areAnnotatedWith(Stateless.class)
        .should()
        .beAnnotatedWith(TransactionAttribute.class)
        .check(MAIN);
  }

  @Test
  void everyJobNamesItsTenant() {
    methods()
        .that()
        .arePublic()
        .and()
        .areDeclaredInClassesThat(areScopedTo(Audience.JOB))
        .and()
        .haveNameNotMatching("tenantsWith.*")
        .should(nameATenant())
        .check(MAIN);
  }

  @Test
  void onlySingletonsHaveTimers() {
    methods()
        .that()
        .areAnnotatedWith(Schedule.class)
        .should()
        .beDeclaredInClassesThat()
        .areAnnotatedWith(Singleton.class)
        .check(MAIN);
  }

  @Test
  void noEntityLeavesABoundary() {
    methods()
        .that()
        .arePublic()
        .and()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(Stateless.class)
        .should(neitherReturnNorTakeAnEntity())
        .check(MAIN);
  }

  @Test
  void everyChangingEntityHasAVersion() {
    classes().that().areAnnotatedWith(Entity.class).should(haveAVersionOrNoVerb()).check(MAIN);
  }

  @Test
  void entitiesHaveNoPublicSetters() {
    methods()
        .that()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(Entity.class)
        .should()
        .haveNameNotMatching("set[A-Z].*")
        .check(MAIN);
  }

  @Test
  void noNameSaysNothing() {
    noClasses().should().haveNameMatching(".*(Manager|Util|Utils|Helper|Impl|Dto|DTO)").check(MAIN);
  }

  @Test
  void timeComesFromTheInjectedClock() {
    noClasses().should().callMethod(java.time.Instant.class, "now").check(MAIN);
    noClasses().should().callMethod(java.time.LocalDate.class, "now").check(MAIN);
    noClasses().should().callMethod(java.time.LocalDateTime.class, "now").check(MAIN);
    noClasses().should().callMethod(System.class, "currentTimeMillis").check(MAIN);
  }

  /**
   * Arguments of String.format and + in SQL cannot be seen in bytecode, but the text joined to a
   * variable can: no SQL is built.
   */
  @Test
  void nativeStatementsAreConstants() {
    noClasses()
        .that()
        .resideInAPackage("fr.acta.portal..")
        .should()
        .callMethod(String.class, "formatted", Object[].class)
        .orShould()
        .callMethod(java.sql.Connection.class, "createStatement")
        .because("a statement is a constant with parameters")
        .allowEmptyShould(true)
        .check(
            MAIN.that(
                DescribedPredicate.describe(
                    "hold SQL", c -> !c.getSimpleName().equals("Wall") && usesSql(c))));
  }

  private static boolean usesSql(JavaClass type) {
    return type.getMethodCallsFromSelf().stream()
        .anyMatch(call -> call.getName().equals("createNativeQuery"));
  }

  private static DescribedPredicate<JavaClass> areScopedTo(Audience audience) {
    return DescribedPredicate.describe(
        "are scoped to " + audience,
        type ->
            type.isAnnotatedWith(TenantScoped.class)
                && type.getAnnotationOfType(TenantScoped.class).value() == audience);
  }

  private static ArchCondition<JavaClass> carryTheirAudience() {
    return condition(
        "be @TenantScoped and carry the role of the audience",
        (type, events) -> {
          if (!type.isAnnotatedWith(TenantScoped.class)) {
            events.add(
                SimpleConditionEvent.violated(type, type.getName() + " is not @TenantScoped"));
            return;
          }
          Audience audience = type.getAnnotationOfType(TenantScoped.class).value();
          String role =
              switch (audience) {
                case PERSON, HR, DPO, OPERATOR -> audience.name();
                case NEWCOMER -> "**";
                case PUBLIC, JOB -> null;
              };
          Set<String> allowed =
              type.isAnnotatedWith(RolesAllowed.class)
                  ? Set.of(type.getAnnotationOfType(RolesAllowed.class).value())
                  : Set.of();
          if (!allowed.equals(role == null ? Set.of() : Set.of(role))) {
            events.add(
                SimpleConditionEvent.violated(
                    type, type.getName() + " serves " + audience + " but allows " + allowed));
          }
        });
  }

  private static ArchCondition<JavaMethod> nameATenant() {
    return condition(
        "name its tenant",
        (method, events) -> {
          boolean named =
              Arrays.stream(method.reflect().getParameters())
                  .anyMatch(p -> p.isAnnotationPresent(Tenant.class));
          if (!named)
            events.add(
                SimpleConditionEvent.violated(
                    method, method.getFullName() + " has no @Tenant parameter"));
        });
  }

  private static ArchCondition<JavaMethod> neitherReturnNorTakeAnEntity() {
    return condition(
        "neither return nor take an entity",
        (method, events) -> {
          Set<JavaClass> seen =
              new java.util.HashSet<>(method.getReturnType().getAllInvolvedRawTypes());
          for (JavaType parameter : method.getParameterTypes())
            seen.addAll(parameter.getAllInvolvedRawTypes());
          seen.stream()
              .filter(t -> t.isAnnotatedWith(Entity.class) || t.isAnnotatedWith(Embeddable.class))
              .forEach(
                  t ->
                      events.add(
                          SimpleConditionEvent.violated(
                              method,
                              method.getFullName() + " lets " + t.getSimpleName() + " out")));
        });
  }

  private static ArchCondition<JavaClass> haveAVersionOrNoVerb() {
    return condition(
        "have a version, or no method that changes them",
        (type, events) -> {
          boolean versioned =
              type.getAllFields().stream().anyMatch(f -> f.isAnnotatedWith(Version.class));
          boolean changes =
              type.getMethods().stream()
                  .filter(
                      m ->
                          !m.getModifiers()
                              .contains(com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC))
                  .flatMap(m -> m.getFieldAccesses().stream())
                  .anyMatch(
                      a ->
                          a.getAccessType()
                                  == com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType.SET
                              && !a.getName().startsWith("_persistence"));
          if (changes && !versioned)
            events.add(
                SimpleConditionEvent.violated(type, type.getName() + " changes without @Version"));
        });
  }

  private interface Check<T> {
    void on(T item, ConditionEvents events);
  }

  private static <T> ArchCondition<T> condition(String words, Check<T> check) {
    return new ArchCondition<>(words) {
      @Override
      public void check(T item, ConditionEvents events) {
        check.on(item, events);
      }
    };
  }
}
