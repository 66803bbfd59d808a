package fr.acta.portal.staff.file;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Which groups have two different members, in eight bytes a row so that a million rows fit: 44 bits
 * of the group's hash and 20 of the member's. A wrong yes is less likely than one in a hundred for
 * the largest file, and costs one flag.
 */
final class Repeats {
  private static final int MEMBER_BITS = 20;

  private final MessageDigest sha256 = DigestUtils.getSha256Digest();
  private final Set<Long> groups = new HashSet<>();
  private long[] seen = new long[1024];
  private int size;

  void add(String group, String member) {
    if (size == seen.length) {
      seen = Arrays.copyOf(seen, 2 * size);
    }
    seen[size++] = hash(group) << MEMBER_BITS | hash(member) & (1L << MEMBER_BITS) - 1;
  }

  /** To be called once, after the last row. */
  void settle() {
    Arrays.sort(seen, 0, size);
    for (int i = 1; i < size; i++) {
      boolean sameGroup = seen[i] >>> MEMBER_BITS == seen[i - 1] >>> MEMBER_BITS;
      if (sameGroup && seen[i] != seen[i - 1]) {
        groups.add(seen[i] >>> MEMBER_BITS);
      }
    }
    seen = new long[0];
  }

  /** Most files have none; spares the hashing. */
  boolean hasAny() {
    return !groups.isEmpty();
  }

  boolean has(String group) {
    return groups.contains(hash(group) << MEMBER_BITS >>> MEMBER_BITS);
  }

  private long hash(String text) {
    return ByteBuffer.wrap(sha256.digest(text.getBytes(StandardCharsets.UTF_8))).getLong();
  }
}
