package fr.acta.portal.web.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A row's variable that is called like a bean or a bundle is hidden behind it, silently. */
class RowNamesTest {
  private static final Pattern VARIABLE = Pattern.compile(" var(?:Status)?=\"(\\w+)\"");
  private static final Pattern BEAN =
      Pattern.compile(
          "@Named(?:\\(\"(\\w+)\"\\))?\\s(?:@\\w+(?:\\([^)]*\\))?\\s)*public (?:final )?class (\\w+)");
  private static final Pattern BUNDLE = Pattern.compile("<var>(\\w+)</var>");

  @Test
  void noRowIsCalledLikeABean() throws IOException {
    Set<String> taken =
        found(Path.of("src/main/java"), ".java", BEAN)
            .map(m -> m.group(1) != null ? m.group(1) : decapitalised(m.group(2)))
            .collect(Collectors.toCollection(TreeSet::new));
    found(Path.of("src/main/webapp/WEB-INF"), "faces-config.xml", BUNDLE)
        .forEach(m -> taken.add(m.group(1)));
    assertTrue(taken.containsAll(List.of("said", "links", "notice")), taken.toString());
    List<String> hidden =
        found(Path.of("src/main/webapp"), ".xhtml", VARIABLE)
            .map(m -> m.group(1))
            .filter(taken::contains)
            .toList();
    assertEquals(List.of(), hidden);
  }

  private static String decapitalised(String name) {
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  private static Stream<MatchResult> found(Path folder, String ending, Pattern pattern)
      throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<MatchResult> all = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(ending)).toList())
        all.addAll(pattern.matcher(Files.readString(file)).results().toList());
      return all.stream();
    }
  }
}
