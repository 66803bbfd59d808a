package fr.acta.portal.stack.browser;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.stack.Database;
import fr.acta.portal.stack.LiveStack;
import fr.acta.portal.stack.Stack;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One account, three places: a deputy of the DPO who is employed by two clients. */
@Tag("browser")
@Tag("journey")
@ExtendWith(LiveStack.class)
class SeveralPlacesTest {
  private static final String ACCOUNT =
      "account_id = (select id from portal.account where name = 'Paul Guérin')";

  @Test
  void theAccountIsAskedWhichAndMayChangeIt(Stack stack) throws SQLException {
    try (Connection owner = stack.database().connect(Database.OWNER, Database.NAME);
        Chromium chromium = new Chromium();
        Visitor paul = new Visitor(chromium.browser(), stack, Visitor.french())) {
      ask(
          owner,
          "insert into portal.person_account (tenant_id, person_id, account_id, bound_at)"
              + " select p.tenant_id, p.id, a.id, now() from portal.person p, portal.account a, portal.client_organisation c"
              + " where c.tenant_id = p.tenant_id and c.name like 'Menuiserie %' and p.employee_number = '00254' and a.name = 'Paul Guérin'");
      try {
        paul.signIn("paul.guerin").isSound();
        assertEquals("/start", paul.path());
        paul.pushButton("Ouvrir – Bureau du DPO, Prévention Lumen");
        assertEquals("/dpo", paul.path());

        paul.go("/me/data?from=mail");
        assertEquals("/start", paul.path());
        paul.pushButton("Ouvrir – Mes données, Menuiserie Hêtre").sees("Ébéniste").isSound();
        assertTrue(paul.path().startsWith("/me/data?from=mail"), paul.path());
        paul.sees("Menuiserie Hêtre").seesNot("Menuiserie Orme");

        paul.follow("Changer d’espace").pushButton("Ouvrir – Mes données, Menuiserie Orme");
        assertEquals("/me", paul.path());
        paul.go("/me/data").sees("Menuiserie Orme").seesNot("Menuiserie Hêtre").isSound();
      } finally {
        ask(owner, "delete from portal.person_account where " + ACCOUNT);
      }
    }
  }
}
