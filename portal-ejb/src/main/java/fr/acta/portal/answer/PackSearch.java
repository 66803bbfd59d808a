package fr.acta.portal.answer;

import fr.acta.portal.file.Files;
import fr.acta.portal.tenancy.RuleBroken;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads what is kept for a desk to look at: line by line, however large the pack is. */
@Dependent
class PackSearch {
  @Inject private Files files;

  /** The first line: what is shown without asking. */
  JsonObject sample(UUID tenant, UUID file) {
    try (BufferedReader lines = open(tenant, file)) {
      return PackLine.read(lines.readLine());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @return at most {@link Sample#ROWS} rows
   */
  PackRowsView rows(AccessPack pack, RowSearch search) {
    if (search.words() != null && Folded.words(search.words()).length == 0)
      throw new RuleBroken("answer.findNothing");
    Map<String, List<JsonObject>> found = new LinkedHashMap<>();
    int passed = 0;
    int taken = 0;
    try (BufferedReader lines = open(pack.tenantId(), pack.sampleId())) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (search.table() != null && !PackLine.isOf(line, search.table())) continue;
        // A page passes rows over without reading them.
        if (search.words() == null && search.key() == null && passed++ < search.from()) continue;
        JsonObject row = PackLine.read(line);
        if (!matches(row, search)) continue;
        if (taken++ == Sample.ROWS) return new PackRowsView(found, true);
        found.computeIfAbsent(row.getString("table"), t -> new ArrayList<>()).add(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PackRowsView(found, false);
  }

  private static boolean matches(JsonObject row, RowSearch search) {
    if (search.key() != null) return row.getString("key").equals(search.key());
    if (search.words() == null) return true;
    String wanted = Folded.text(search.words());
    return row.getJsonObject("values").values().stream()
        .filter(value -> value != JsonValue.NULL)
        .anyMatch(value -> Folded.text(value.toString()).contains(wanted));
  }

  private BufferedReader open(UUID tenant, UUID file) {
    return new BufferedReader(
        new InputStreamReader(files.read(files.find(tenant, file)), StandardCharsets.UTF_8));
  }
}
