package fr.acta.portal.stack.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import fr.acta.portal.stack.Account;
import fr.acta.portal.stack.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody at a browser of their own; the browser complains aloud of every breach of the security
 * policy.
 */
final class Visitor implements AutoCloseable {
  private final Stack stack;
  private final BrowserContext context;
  private final Page page;
  private final List<String> breaches = new ArrayList<>();

  Visitor(Browser browser, Stack stack, Browser.NewContextOptions options) {
    this.stack = stack;
    context = browser.newContext(options);
    page = context.newPage();
    // a first page after a deployment, on a machine that has other work
    page.setDefaultTimeout(60_000);
    page.onConsoleMessage(this::listen);
    page.onRequest(
        request -> {
          boolean ours =
              request.url().startsWith(stack.portal().url())
                  || request.url().startsWith(stack.keycloak().url());
          if (!ours && !request.url().startsWith("data:") && !request.url().startsWith("about:"))
            breaches.add("asks a third party: " + request.url());
        });
  }

  static Browser.NewContextOptions french() {
    return wide("fr-FR");
  }

  static Browser.NewContextOptions english() {
    return wide("en-GB");
  }

  private static Browser.NewContextOptions wide(String locale) {
    return new Browser.NewContextOptions().setLocale(locale).setViewportSize(1280, 900);
  }

  private void listen(ConsoleMessage message) {
    if (message.text().contains("Content Security Policy") || message.text().contains("Refused to"))
      breaches.add(message.text());
  }

  Page page() {
    return page;
  }

  /** Opens an address of the portal; the answer must be a page. */
  Visitor go(String path) {
    Response response = page.navigate(stack.portal().url() + path);
    assertEquals(200, response.status(), path + " at " + page.url());
    return this;
  }

  /** What an address of the portal answers, where that is not a page like others. */
  int status(String path) {
    return page.navigate(stack.portal().url() + path).status();
  }

  Visitor signIn(Account account) {
    return signIn(account.username(), account.password());
  }

  /** One of the demo's people. */
  Visitor signIn(String username) {
    page.navigate(stack.portal().url() + "/start");
    return logIn(username);
  }

  Visitor signIn(String username, String password) {
    page.navigate(stack.portal().url() + "/start");
    return logIn(username, password);
  }

  /** One of the demo's people, on Keycloak's page. */
  Visitor logIn(String username) {
    return logIn(
        username,
        stack.accounts().stream()
            .filter(account -> account.username().equals(username))
            .findFirst()
            .orElseThrow()
            .password());
  }

  private Visitor logIn(String username, String password) {
    page.fill("#username", username);
    page.fill("#password", password);
    page.locator("[type=submit]").click();
    page.waitForURL(url -> url.startsWith(stack.portal().url()) && !url.contains("/callback"));
    return this;
  }

  /**
   * Somebody makes an account, from wherever the portal asked who she is.
   *
   * @param address empty for somebody without one
   */
  Visitor register(
      String path,
      String username,
      String firstName,
      String lastName,
      String password,
      String address) {
    page.navigate(stack.portal().url() + path);
    page.locator("a[href*=registration]").first().click();
    page.fill("#username", username);
    page.fill("#firstName", firstName);
    page.fill("#lastName", lastName);
    page.fill("#email", address);
    page.fill("#password", password);
    page.fill("#password-confirm", password);
    page.locator("[type=submit]").click();
    page.waitForURL(url -> url.startsWith(stack.portal().url()) && !url.contains("/callback"));
    return this;
  }

  /** A field, button or link by the last part of its id. */
  Locator by(String id) {
    Locator found = find(id);
    try {
      found.waitFor();
    } catch (com.microsoft.playwright.TimeoutError e) {
      throw new AssertionError("no " + id + " on " + page.url() + ":\n" + text(), e);
    }
    return found;
  }

  Locator find(String id) {
    return page.locator("[id='" + id + "'], [id$=':" + id + "']").first();
  }

  Visitor fill(String id, String value) {
    by(id).fill(value);
    return this;
  }

  Visitor attach(String id, FilePayload... files) {
    by(id).setInputFiles(files);
    return this;
  }

  /** The file behind the link of this name, as it is saved. */
  byte[] download(String name) throws IOException {
    Locator link = page.locator("ul.files a", new Page.LocatorOptions().setHasText(name)).first();
    Download saved = page.waitForDownload(link::click);
    assertEquals(name, saved.suggestedFilename());
    return Files.readAllBytes(saved.path());
  }

  Visitor press(String id) {
    by(id).click();
    page.waitForLoadState();
    return this;
  }

  Visitor choose(String words) {
    page.getByLabel(words, new Page.GetByLabelOptions().setExact(true)).first().check();
    return this;
  }

  Visitor follow(String words) {
    Locator link =
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words)).first();
    try {
      link.click();
    } catch (com.microsoft.playwright.TimeoutError e) {
      throw new AssertionError("no link " + words + " on " + page.url() + ":\n" + text(), e);
    }
    page.waitForLoadState();
    return this;
  }

  Visitor pushButton(String words) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words)).first().click();
    page.waitForLoadState();
    return this;
  }

  /** Waits for a page that takes its time. */
  Visitor heading(String words) {
    page.locator("h1", new Page.LocatorOptions().setHasText(words)).waitFor();
    return this;
  }

  String text() {
    return page.locator("main").innerText().replace('\u00a0', ' ').replace('\u202f', ' ');
  }

  Visitor sees(String words) {
    assertTrue(
        text().contains(words), () -> "« " + words + " » is not on " + page.url() + ":\n" + text());
    return this;
  }

  Visitor seesNot(String words) {
    assertTrue(!page.content().contains(words), () -> "« " + words + " » is on " + page.url());
    return this;
  }

  String path() {
    return page.url().substring(stack.portal().url().length());
  }

  /** The page as it stands, to be looked at. */
  Look look() {
    return new Look(page);
  }

  /** What the browser refused, and every request to a third party. */
  List<String> breaches() {
    return breaches;
  }

  /** Right in its words and as it stands, narrow too, and no breach of the policy. */
  Visitor isSound() {
    List<String> faults = look().words().standing().shape().faults();
    faults.addAll(breaches);
    assertEquals(List.of(), faults, page.url());
    return this;
  }

  /** The same person in the same session, at a browser that speaks English. */
  Visitor inEnglish(Browser browser) {
    return new Visitor(
        browser, stack, french().setLocale("en-GB").setStorageState(context.storageState()));
  }

  Visitor picture(Path file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    return this;
  }

  @Override
  public void close() {
    context.close();
  }
}
