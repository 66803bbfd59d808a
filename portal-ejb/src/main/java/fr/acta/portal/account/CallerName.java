package fr.acta.portal.account;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** As the caller's account calls itself, for colleagues who read what she did. */
@Dependent
public class CallerName {
  @PersistenceContext private EntityManager em;

  public String now() {
    return (String)
        em.createNativeQuery("select name from portal.account where id = portal.account()")
            .getSingleResult();
  }
}
