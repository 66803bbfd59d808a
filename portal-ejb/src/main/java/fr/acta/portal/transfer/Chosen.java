package fr.acta.portal.transfer;

import fr.acta.portal.tenancy.RuleBroken;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Whom a transmission is limited to. What a file named goes from the preview to the act as ids in
 * the form: the file is kept nowhere, and the list that was seen is named by its fingerprint
 * anyway.
 */
public final class Chosen {
  public static final Chosen EVERYBODY = new Chosen(null);

  private static final int BYTES = 16;

  private final List<UUID> people;

  private Chosen(List<UUID> people) {
    this.people = people;
  }

  static Chosen people(Collection<UUID> people) {
    return new Chosen(List.copyOf(people));
  }

  /**
   * @param text {@link #text()} of people that were chosen before; never everybody
   * @throws RuleBroken {@code transfer.listChanged} when it is anything else
   */
  public static Chosen of(String text) {
    try {
      ByteBuffer ids = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
      if (ids.remaining() % BYTES != 0) throw new RuleBroken("transfer.listChanged");
      List<UUID> people = new ArrayList<>();
      while (ids.hasRemaining()) people.add(new UUID(ids.getLong(), ids.getLong()));
      return people(people);
    } catch (IllegalArgumentException changed) {
      throw new RuleBroken("transfer.listChanged");
    }
  }

  /** Twenty-two letters a person. */
  public String text() {
    ByteBuffer ids = ByteBuffer.allocate(people.size() * BYTES);
    for (UUID id : people)
      ids.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(ids.array());
  }

  public boolean isEverybody() {
    return people == null;
  }

  /** The ids parted by commas; a star for everybody. */
  String parameter() {
    return people == null
        ? "*"
        : people.stream().map(UUID::toString).collect(Collectors.joining(","));
  }
}
