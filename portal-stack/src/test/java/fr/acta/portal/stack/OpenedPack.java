package fr.acta.portal.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** A pack as she unpacks it. */
public final class OpenedPack {
  private final Map<String, byte[]> entries = new LinkedHashMap<>();

  public OpenedPack(byte[] zip) throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry; (entry = in.getNextEntry()) != null; )
        entries.put(entry.getName(), in.readAllBytes());
    }
  }

  public Map<String, byte[]> entries() {
    return entries;
  }

  public JsonObject json(String name) {
    assertTrue(entries.containsKey(name), entries.keySet().toString());
    return Json.createReader(new ByteArrayInputStream(entries.get(name))).readObject();
  }

  /** An entry as text; of a PDF, what it says. */
  public String text(String name) throws IOException {
    byte[] bytes = entries.get(name);
    if (!name.endsWith(".pdf")) return new String(bytes, StandardCharsets.UTF_8);
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  /** Every entry but the manifest is in it, with its hash. */
  public OpenedPack isWhole() throws Exception {
    Map<String, String> listed = new LinkedHashMap<>();
    for (JsonObject entry :
        json("manifest.json").getJsonArray("entries").getValuesAs(JsonObject.class)) {
      listed.put(entry.getString("name"), entry.getString("sha256"));
      assertEquals(
          entries.get(entry.getString("name")).length, entry.getJsonNumber("size").longValue());
    }
    Map<String, String> there = new LinkedHashMap<>();
    for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
      byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(entry.getValue());
      if (!entry.getKey().equals("manifest.json"))
        there.put(entry.getKey(), HexFormat.of().formatHex(sha256));
    }
    assertEquals(there, listed);
    return this;
  }

  /** The rows of a table in the JSON file. */
  public java.util.List<JsonObject> rows(String table) {
    return json("data.json").getJsonArray("tables").getValuesAs(JsonObject.class).stream()
        .filter(t -> t.getString("table").equals(table))
        .flatMap(t -> t.getJsonArray("rows").getValuesAs(JsonObject.class).stream())
        .toList();
  }
}
