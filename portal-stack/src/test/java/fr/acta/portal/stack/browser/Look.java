package fr.acta.portal.stack.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ViewportSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody demanding sees on the page that stands in the browser; each fault a sentence. */
final class Look {
  private static final int WIDE = 1280;
  private static final int NARROW = 320;

  /** Small words that every sentence needs, so that a text left in the other language is seen. */
  private static final Map<String, Pattern> OTHER_LANGUAGE =
      Map.of(
          "fr", words("the|you|your|with|from|this|has|not"),
          "en", words("vous|votre|vos|avec|dans|sont|une|cette|pas"));

  private static final String TEXT =
      """
      () => {
        const page = document.body.cloneNode(true);
        page.querySelectorAll('script, textarea, code, .quote, [lang]').forEach(e => e.remove());
        return page.textContent;
      }""";

  /** Only what is wrong comes back: all that axe found well would be megabytes. */
  private static final String AXE =
      """
      size => axe.run({resultTypes: ['violations'], rules: {'target-size': {enabled: size}}}).then(r =>
        r.violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html).join('  ')))""";

  /**
   * Whatever Tab can reach, and how often it is pressed for that: of a group of radio buttons it
   * reaches one; in a date it stops at day, month, year and calendar.
   */
  private static final String STOPS =
      """
      () => {
        const stops = new Map();
        for (const e of document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')) {
          if (e.tabIndex < 0 || e.disabled || e.type === 'hidden' || !e.checkVisibility()) continue;
          stops.set(e.type === 'radio' ? e.name : e, e.outerHTML.slice(0, 120));
        }
        window.stops = stops;
        document.addEventListener('focusin', ({target: e}) => {
          const ring = getComputedStyle(e);
          if (ring.outlineStyle !== 'none' && parseFloat(ring.outlineWidth) >= 2)
            stops.delete(e.type === 'radio' ? e.name : e);
        });
        return stops.size + 3 * document.querySelectorAll('input[type=date]').length;
      }""";

  private final Page page;
  private final List<String> faults = new ArrayList<>();

  Look(Page page) {
    this.page = page;
  }

  List<String> faults() {
    return faults;
  }

  /** One h1 and a title. */
  Look structure() {
    int headings = page.locator("h1").count();
    if (headings != 1) faults.add(headings + " h1");
    if (!page.title().contains(" – ")) faults.add("the title is " + page.title());
    return this;
  }

  /** The structure, a language and no other, no message key. */
  Look words() {
    structure();
    String language = page.locator("html").getAttribute("lang");
    String text = (String) page.evaluate(TEXT);
    if (text.contains("???")) faults.add("a message is missing: " + around(text, "???"));
    Pattern foreign = OTHER_LANGUAGE.get(language);
    if (foreign == null) faults.add("the language is " + language);
    else
      foreign
          .matcher(text)
          .results()
          .findFirst()
          .ifPresent(m -> faults.add(stray(text, m.start())));
    return this;
  }

  /** As it stands: nothing goes off sideways, and axe is silent. */
  Look standing() {
    page.evaluate(AxeBuilder.getAxeScript());
    sideways();
    axe(false);
    return this;
  }

  /** The same wide and light, narrow and dark, and what is pressed is large enough. */
  Look clothes() {
    page.evaluate(AxeBuilder.getAxeScript());
    return in(WIDE, ColorScheme.LIGHT, () -> axe(true))
        .in(NARROW, ColorScheme.DARK, () -> axe(true));
  }

  /** Nothing goes off sideways, narrow or wide. */
  Look shape() {
    return in(WIDE, ColorScheme.DARK, () -> {}).in(NARROW, ColorScheme.LIGHT, () -> {});
  }

  /** Tab leads to everything, and shows where one is. */
  Look keyboard() {
    int stops = (int) page.evaluate(STOPS);
    // One more: the first may go to the page itself.
    for (int i = 0; i <= stops; i++) page.keyboard().press("Tab");
    List<?> left = (List<?>) page.evaluate("() => [...window.stops.values()]");
    page.evaluate("() => document.activeElement.blur()");
    if (!left.isEmpty()) faults.add("Tab does not reach, or does not show: " + left);
    return this;
  }

  private Look in(int width, ColorScheme scheme, Runnable look) {
    ViewportSize before = page.viewportSize();
    page.setViewportSize(width, before.height);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    sideways();
    look.run();
    page.setViewportSize(before.width, before.height);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(null));
    return this;
  }

  private void sideways() {
    int wide = (int) page.evaluate("() => document.documentElement.scrollWidth");
    int width = page.viewportSize().width;
    if (wide > width) faults.add("at " + width + " it scrolls sideways: " + wide);
  }

  private void axe(boolean size) {
    int width = page.viewportSize().width;
    ((List<?>) page.evaluate(AXE, size)).forEach(v -> faults.add("axe at " + width + ": " + v));
  }

  private static String stray(String text, int at) {
    return "another language: "
        + text.substring(Math.max(0, at - 40), Math.min(text.length(), at + 40)).strip();
  }

  private static String around(String text, String what) {
    Matcher found = Pattern.compile(".{0,30}" + Pattern.quote(what) + ".{0,60}").matcher(text);
    return found.find() ? found.group() : what;
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile("(?iu)(?<![\\p{L}’'.@-])(" + alternatives + ")(?![\\p{L}’'.@-])");
  }
}
