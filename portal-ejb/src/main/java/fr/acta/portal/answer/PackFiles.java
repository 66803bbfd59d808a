package fr.acta.portal.answer;

import fr.acta.portal.datamap.DataMap;
import fr.acta.portal.datamap.MappedTable;
import fr.acta.portal.file.Purpose;
import jakarta.enterprise.context.Dependent;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The kept files that are hers, for the desk that answers for files. */
@Dependent
class PackFiles {
  /** The table of files, and where what is in one would be. */
  static final String TABLE = "file";

  static final String CONTENT = "content";

  /** Packs are this; evidence of identity may be somebody else's, and goes with the decision. */
  private static final Set<String> NOT_ENCLOSED =
      EnumSet.of(Purpose.IDENTITY, Purpose.PACK, Purpose.SAMPLE).stream()
          .map(Purpose::name)
          .collect(Collectors.toSet());

  /**
   * @param name in the ZIP file: a number goes first, so that no two are the same
   */
  record Found(UUID id, String name) {}

  List<Found> of(AccessPack pack, PackContent content) throws IOException {
    List<Found> found = new ArrayList<>();
    MappedTable files = DataMap.table(TABLE).orElseThrow();
    if (content.tables().stream().noneMatch(t -> t.name().equals(TABLE))) return found;
    content
        .rows()
        .each(
            pack.id(),
            files,
            "id purpose name erased_at",
            (key, row) -> {
              JsonObject file = new Redactions(Set.of(), "").row(TABLE, key, row);
              boolean gone = !file.isNull("erased_at");
              if (gone || NOT_ENCLOSED.contains(file.getString("purpose"))) return;
              String name = file.getString("name");
              boolean left = content.redactions().hides(TABLE, CONTENT, key);
              content.sample().file(key, name, left);
              if (!left)
                found.add(
                    new Found(
                        UUID.fromString(file.getString("id")), (found.size() + 1) + "-" + name));
            });
    return found;
  }
}
