package fr.acta.portal.stack.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import fr.acta.portal.stack.Account;
import fr.acta.portal.stack.LiveStack;
import fr.acta.portal.stack.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Follows every link that each demo account is offered, and looks at each page in both languages,
 * wide and narrow, light and dark.
 */
@Tag("browser")
@Tag("pages")
@ExtendWith(LiveStack.class)
class EveryPageTest {
  /** Reached only by an act; the journey looks at them. */
  private static final Set<String> BY_AN_ACT =
      Set.of(
          "/sign-in-failed",
          "/signed-out",
          "/start",
          "/join",
          "/me/welcome",
          "/hr/staff/dryrun",
          "/hr/staff/progress");

  private static Chromium chromium;
  private static final Set<String> SEEN = new TreeSet<>();

  @BeforeAll
  static void open() {
    chromium = new Chromium();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @Test
  void everyPageIsSoundForEverybody(Stack stack) throws IOException {
    look(stack, null);
    for (String username :
        List.of(
            "claire.martin",
            "nadia.roche",
            "hr.orme",
            "hr.charme",
            "zoe",
            "karim",
            "marc",
            "sam")) {
      look(
          stack,
          stack.accounts().stream()
              .filter(a -> a.username().equals(username))
              .findFirst()
              .orElseThrow());
    }
    Set<String> missed = pages();
    missed.removeAll(SEEN);
    missed.removeAll(BY_AN_ACT);
    assertTrue(missed.isEmpty(), "no link leads to " + missed);
  }

  private void look(Stack stack, Account account) {
    Set<String> mine = new TreeSet<>();
    try (Visitor wide = new Visitor(chromium.browser(), stack, Visitor.french())) {
      if (account != null) wide.signIn(account);
      Deque<String> next = new ArrayDeque<>(List.of(account == null ? "/" : wide.path()));
      while (!next.isEmpty()) {
        String path = next.pop();
        if (!mine.add(shape(path))) continue;
        wide.go(path).isSound();
        SEEN.add(bare(path));
        for (Object href :
            wide.page()
                        .locator("main a[href^='/'], header a[href^='/'], footer a[href^='/']")
                        .evaluateAll("all => all.map(a => a.getAttribute('href'))")
                    instanceof List<?> all
                ? all
                : List.of()) {
          String link = href.toString().replaceAll("#.*", "");
          boolean page =
              !link.contains("lang=")
                  && !link.startsWith("/jakarta.faces.resource")
                  && !link.contains("sign-out")
                  && !link.contains("?code")
                  && !link.matches(".*\\.(pdf|csv|xlsx)(\\?.*)?");
          if (page) next.add(link);
        }
        check(stack, account, path, wide);
      }
    }
  }

  /** The same page, signed in as before, narrow, in the dark and in English. */
  private void check(Stack stack, Account account, String path, Visitor wide) {
    Browser.NewContextOptions narrow =
        new Browser.NewContextOptions()
            .setLocale("en-GB")
            .setViewportSize(320, 700)
            .setColorScheme(ColorScheme.DARK)
            .setStorageState(wide.page().context().storageState());
    try (Visitor small = new Visitor(chromium.browser(), stack, narrow)) {
      small.go(path + (path.contains("?") ? "&" : "?") + "lang=en").isSound();
      assertTrue("en".equals(small.page().locator("html").getAttribute("lang")), path);
    }
  }

  private static String bare(String path) {
    return path.replaceAll("[?#].*", "");
  }

  /** Pages that differ only in which row they show are one page. */
  private static String shape(String path) {
    Matcher id = Pattern.compile("=[0-9a-f]{8}-[0-9a-f-]{27}").matcher(path);
    return id.replaceAll("=*");
  }

  private static Set<String> pages() throws IOException {
    Path root = Path.of("../portal-web/src/main/webapp");
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(f -> f.toString().endsWith(".xhtml") && !f.toString().contains("WEB-INF"))
          .map(
              f ->
                  "/"
                      + root.relativize(f)
                          .toString()
                          .replaceAll("\\.xhtml$", "")
                          .replaceAll("^index$", ""))
          .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }
  }
}
