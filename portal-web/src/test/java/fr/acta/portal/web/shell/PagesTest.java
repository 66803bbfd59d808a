package fr.acta.portal.web.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every page, read from the sources: a page added later is found by itself. */
class PagesTest {
  private static final Path PAGES = Path.of("src/main/webapp");
  private static final Pattern VARIABLE = Pattern.compile("<var>([a-z]+)</var>");
  private static final Pattern KEY = Pattern.compile("\\b([a-z]+)\\['([A-Za-z0-9_.-]+)'\\]");
  private static final Pattern SENTENCE =
      Pattern.compile("words\\.of\\('([a-z]+)\\.([A-Za-z0-9_.-]+)'[,)]");
  private static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);

  @Test
  void everyWordOfAPageExistsInBothLanguages() {
    TreeSet<String> missing = new TreeSet<>();
    Path config = PAGES.resolve("WEB-INF/faces-config.xml");
    List<String> bundles = found(VARIABLE, config).map(m -> m.group(1)).toList();
    for (Path page : pages()) {
      Stream.concat(found(KEY, page), found(SENTENCE, page))
          .filter(m -> bundles.contains(m.group(1)))
          .flatMap(m -> missing(page, m.group(1), m.group(2)))
          .forEach(missing::add);
    }
    assertEquals(new TreeSet<>(), missing);
  }

  @Test
  void nothingInAPageNeedsALaxerContentPolicy() {
    Pattern lax = Pattern.compile("\\s(style|on[a-z]+)=\"|<script(?![^>]*\\ssrc=)|<style|<f:ajax");
    assertEquals(
        List.of(), pages().stream().filter(p -> found(lax, p).findAny().isPresent()).toList());
  }

  @Test
  void everyFormThatChangesSomethingIsOurs() {
    Pattern foreign = Pattern.compile("<[ho]:form|<p:fileUpload(?![^>]*mode=\"simple\")");
    List<Path> others =
        pages().stream()
            .filter(p -> !p.endsWith("tags/form.xhtml"))
            .filter(p -> found(foreign, p).findAny().isPresent())
            .toList();
    assertEquals(List.of(), others);
  }

  @Test
  void thePagesAreFound() {
    assertTrue(pages().size() > 20);
  }

  private static Stream<String> missing(Path page, String feature, String key) {
    return LANGUAGES.stream()
        .filter(l -> !has("fr.acta.portal.web." + feature + "." + feature, key, l))
        .filter(l -> !has("fr.acta.portal." + feature + "." + feature, key, l))
        .map(l -> PAGES.relativize(page) + ": " + feature + "." + key + " in " + l);
  }

  private static boolean has(String bundle, String key, Locale locale) {
    Control exact = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    try {
      return ResourceBundle.getBundle(bundle, locale, exact).containsKey(key);
    } catch (MissingResourceException none) {
      return false;
    }
  }

  private static Stream<MatchResult> found(Pattern pattern, Path page) {
    try {
      return pattern.matcher(Files.readString(page)).results();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> pages() {
    try (Stream<Path> all = Files.walk(PAGES)) {
      return all.filter(p -> p.toString().endsWith(".xhtml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
