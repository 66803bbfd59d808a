package fr.acta.portal.mailbox;

import fr.acta.portal.staff.file.NamedPeople;
import fr.acta.portal.tenancy.RuleBroken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A list of people that hung on a mail, once it is gone: all that may be told of it.
 *
 * @param extension of the file's name, without its dot; the name itself may be somebody's
 * @param size in bytes
 * @param people rows that name somebody; null where a human said that it is a list
 */
public record SeenList(String extension, long size, Integer people) {
  private static final Pattern EXTENSION = Pattern.compile("\\.([A-Za-z0-9]{1,8})$");

  /** Empty for anything but a list of several people. */
  static Optional<SeenList> in(Attached attached) {
    try {
      NamedPeople named = NamedPeople.in(() -> new ByteArrayInputStream(attached.content()));
      return named.isList() ? Optional.of(of(attached, named.lines().size())) : Optional.empty();
    } catch (IOException | RuleBroken noTable) {
      return Optional.empty();
    }
  }

  static SeenList of(Attached attached, Integer people) {
    Matcher found = EXTENSION.matcher(attached.name().strip());
    String extension = found.find() ? found.group(1).toLowerCase(Locale.ROOT) : "";
    return new SeenList(extension, attached.content().length, people);
  }

  public String getExtension() {
    return extension;
  }

  public Integer getPeople() {
    return people;
  }

  /** In kB as people count them, 1 at least. */
  public long getKilobytes() {
    return Math.max(1, Math.round(size / 1000.0));
  }

  /** In the words of the request it came with. */
  String words() {
    String file = extension.isEmpty() ? "" : " ." + extension;
    String rows = people == null ? "" : ", " + people + " lignes";
    return "fichier" + file + " (" + getKilobytes() + " ko" + rows + ")";
  }
}
