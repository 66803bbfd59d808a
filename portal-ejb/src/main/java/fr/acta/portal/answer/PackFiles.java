package fr.acta.portal.answer;

import fr.acta.portal.datamap.DataMap;
import fr.acta.portal.datamap.MappedTable;
import fr.acta.portal.file.Purpose;
import fr.acta.portal.outside.OutsideLine;
import fr.acta.portal.ticket.Right;
import jakarta.enterprise.context.Dependent;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The kept files that are hers, for the desk that answers for files; and what systems outside the
 * portal sent for this ticket, for either desk.
 */
@Dependent
class PackFiles {
  /** The table of files, and where what is in one would be. */
  static final String TABLE = "file";

  static final String CONTENT = "content";

  /** Packs are this; evidence of identity may be somebody else's, and goes with the decision. */
  private static final Set<String> NOT_ENCLOSED =
      EnumSet.of(Purpose.IDENTITY, Purpose.PACK, Purpose.SAMPLE, Purpose.EXTRACT).stream()
          .map(Purpose::name)
          .collect(Collectors.toSet());

  /**
   * @param name in the ZIP file: a number goes first, so that no two are the same
   */
  record Found(UUID id, String name) {}

  List<Found> of(AccessPack pack, PackContent content, List<OutsideLine> asked) throws IOException {
    List<Found> found = new ArrayList<>();
    MappedTable files = DataMap.table(TABLE).orElseThrow();
    boolean all =
        pack.right() == Right.ACCESS
            && content.tables().stream().anyMatch(t -> t.name().equals(TABLE));
    Map<String, String> systems =
        asked.stream()
            .collect(Collectors.toMap(one -> one.getId().toString(), OutsideLine::getSystem));
    content
        .rows()
        .each(
            pack.id(),
            files,
            "id object_id purpose name erased_at",
            (key, row) -> {
              JsonObject file = new Redactions(Set.of(), "").row(TABLE, key, row);
              if (!file.isNull("erased_at")) return;
              String system = systems.get(file.getString("object_id"));
              boolean hers = all && !NOT_ENCLOSED.contains(file.getString("purpose"));
              if (system == null && !hers) return;
              String name = (system == null ? "" : plain(system) + " - ") + file.getString("name");
              boolean left = content.redactions().hides(TABLE, CONTENT, key);
              content.sample().file(key, name, left);
              if (!left)
                found.add(
                    new Found(
                        UUID.fromString(file.getString("id")), (found.size() + 1) + "-" + name));
            });
    return found;
  }

  /** A name that somebody typed makes no folder in the ZIP file. */
  private static String plain(String system) {
    return system.replaceAll("[^\\p{L}\\p{N} '’().-]+", "_");
  }
}
