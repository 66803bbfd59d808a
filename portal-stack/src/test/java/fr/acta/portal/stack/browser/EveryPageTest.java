package fr.acta.portal.stack.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import fr.acta.portal.stack.LiveStack;
import fr.acta.portal.stack.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Follows every link that somebody without an account and eight demo accounts are offered. Each
 * address is opened; of pages that differ only in what they show, the first two are looked at
 * closely: in both languages, wide and narrow, light and dark, and with the keyboard.
 */
@Tag("browser")
@Tag("pages")
@ExtendWith(LiveStack.class)
class EveryPageTest {
  /** Reached only by an act; the tests that act look at them. */
  private static final Set<String> BY_AN_ACT =
      Set.of(
          "/start",
          "/me/welcome",
          "/me/request/reply",
          "/hr/notice/edit",
          "/hr/transfer/emergency",
          "/hr/notice/difference",
          "/hr/erasure",
          "/dpo/erasure",
          "/dpo/retention/run",
          "/hr/staff/dryrun",
          "/hr/staff/progress",
          "/hr/restriction/people",
          "/operator/telling",
          "/hr/ticket/answer",
          "/dpo/notice/edit",
          "/dpo/notice/view",
          "/dpo/notice/difference",
          "/dpo/intake/dryrun",
          "/dpo/intake/match",
          "/dpo/mailbox/list",
          "/dpo/ticket/answer",
          "/dpo/answer/pack",
          "/dpo/outside/task",
          "/hr/answer/pack",
          "/pack",
          "/request/sent",
          "/request/confirm",
          "/request/confirmed");

  private static final List<String> ACCOUNTS =
      List.of(
          "sam", "zoe", "karim", "marc", "hr.charme", "hr.orme", "nadia.roche", "claire.martin");

  private static final String FOCUSED = "() => document.activeElement.outerHTML.slice(0, 200)";

  private static Chromium chromium;

  private final Map<String, Integer> looks = new HashMap<>();
  private final Set<String> seen = new TreeSet<>();
  private final List<String> faults = new ArrayList<>();

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
    crawl(stack, null, "/", "/signed-out", "/sign-in-failed");
    for (String account : ACCOUNTS) crawl(stack, account);
    Set<String> missed = pages();
    missed.removeAll(seen);
    missed.removeAll(BY_AN_ACT);
    if (!missed.isEmpty()) faults.add("no link leads to " + missed);
    assertEquals("", String.join("\n", faults));
  }

  /** What is wrong is said on top, where the eye and the keyboard are led, and in the title. */
  @Test
  void everyFormSaysWhatIsWrong(Stack stack) {
    wrong(stack, "claire.martin", "/operator/client/new", "onboard");
    wrong(stack, "hr.orme", "/hr/staff/import", "read");
    wrong(stack, "nadia.roche", "/dpo/intake/sheet", "read");
    wrong(stack, "sam", "/join", "join");
    wrong(stack, "zoe", "/me/request/choose", "next");
  }

  private void wrong(Stack stack, String account, String path, String button) {
    try (Visitor visitor = visitor(stack, account)) {
      visitor.go(path).press(button);
      assertTrue(visitor.page().title().startsWith("Erreur"), visitor.page().title());
      assertTrue(
          (boolean) visitor.page().evaluate("() => document.activeElement.matches('.errors')"),
          () -> path + " leads to " + visitor.page().evaluate(FOCUSED));
      visitor.isSound();
    }
  }

  private void crawl(Stack stack, String account, String... first) {
    try (Visitor visitor = visitor(stack, account);
        Visitor english = visitor.inEnglish(chromium.browser())) {
      Map<String, String> titles = new HashMap<>();
      Set<String> known = new HashSet<>();
      Deque<String> next = new ArrayDeque<>();
      if (account != null) next.add(visitor.page().url());
      for (String path : first) next.add(stack.portal().url() + path);
      while (!next.isEmpty()) {
        String address = next.pop();
        if (!known.add(address.replaceAll("=[0-9a-f]{8}-[0-9a-f-]{27}", "=*"))) continue;
        if (!opens(visitor.page(), address)) continue;
        links(visitor.page()).stream().filter(link -> leads(link, stack)).forEach(next::add);
        String kind = visitor.page().url().replaceAll("=[^&]*", "");
        String path = kind.replaceAll("[?].*", "");
        seen.add(path.replace(stack.portal().url(), ""));
        boolean ours = address.startsWith(stack.portal().url());
        // Keycloak's own template has one title for all of its pages.
        String other = ours ? titles.putIfAbsent(visitor.page().title(), path) : null;
        if (other != null && !other.equals(path)) faults.add(path + " has the title of " + other);
        if (looks.merge(kind, 1, Integer::sum) > 2) {
          note(address, visitor.look().words().shape());
        } else {
          note(address, visitor.look().words().keyboard().clothes());
          Page translated = ours ? english.page() : visitor.page();
          if (opens(translated, ours ? address : address + "&kc_locale=en"))
            note(address + " in English", new Look(translated).words().shape());
        }
      }
      faults.addAll(visitor.breaches());
      faults.addAll(english.breaches());
    }
  }

  private boolean opens(Page page, String address) {
    Response response = page.navigate(address);
    if (response.status() != 200) faults.add(address + ": " + response.status());
    return response.status() == 200;
  }

  private void note(String address, Look look) {
    look.faults().forEach(fault -> faults.add(address + ": " + fault));
  }

  private static List<String> links(Page page) {
    Object links =
        page.locator("a[href]:not([download])")
            .evaluateAll("all => all.map(a => a.href.replace(/#.*/, ''))");
    return ((List<?>) links).stream().map(Object::toString).toList();
  }

  /** To another page, ours or of the sign-in; a file is none, nor is the end of a session. */
  private static boolean leads(String link, Stack stack) {
    boolean ours = link.startsWith(stack.portal().url()) || link.startsWith(stack.keycloak().url());
    return ours
        && !link.matches(".*[?&](lang|kc_locale)=.*")
        && !link.matches(".*(/jakarta[.]faces[.]resource/|/sign-out|[.](pdf|csv|xlsx)([?]|$)).*");
  }

  /**
   * @param account null for a stranger
   */
  private static Visitor visitor(Stack stack, String account) {
    Visitor visitor = new Visitor(chromium.browser(), stack, Visitor.french());
    stack.accounts().stream().filter(a -> a.username().equals(account)).forEach(visitor::signIn);
    return visitor;
  }

  private static Set<String> pages() throws IOException {
    Path root = Path.of("../portal-web/src/main/webapp");
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> "/" + root.relativize(file))
          .filter(file -> file.endsWith(".xhtml") && !file.startsWith("/WEB-INF"))
          .map(file -> file.replaceAll("(index)?[.]xhtml$", ""))
          .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }
  }
}
