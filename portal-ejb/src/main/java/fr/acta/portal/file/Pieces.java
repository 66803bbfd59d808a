package fr.acta.portal.file;

import fr.acta.portal.tenancy.RuleBroken;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import org.apache.commons.codec.digest.DigestUtils;

/** Cuts what is written into pieces of 1 MiB, the last one shorter, and counts. */
final class Pieces extends OutputStream {
  static final int SIZE = 1 << 20;

  /** Takes a piece; the array is valid during the call only. */
  interface Taker {
    void take(int number, boolean last, byte[] piece);
  }

  private final int mebibytes;
  private final Taker taker;
  private final MessageDigest digest;
  private final byte[] piece = new byte[SIZE];
  private int filled;
  private int number;
  private long size;

  /**
   * @param mebibytes the most that may be written, in MiB
   */
  Pieces(int mebibytes, Taker taker) {
    this.mebibytes = mebibytes;
    this.taker = taker;
    digest = DigestUtils.getSha256Digest();
  }

  /** How many pieces a file of that size has. */
  static int of(long size) {
    return Math.toIntExact((size + SIZE - 1) / SIZE);
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    size += length;
    if (size > (long) mebibytes << 20) throw new RuleBroken("file.tooLarge", mebibytes);
    digest.update(bytes, offset, length);
    for (int done = 0; done < length; ) {
      // Full is handed on only when more comes: which one is the last is sealed with it.
      if (filled == SIZE) hand(false);
      int n = Math.min(SIZE - filled, length - done);
      System.arraycopy(bytes, offset + done, piece, filled, n);
      filled += n;
      done += n;
    }
  }

  /** Hands the last piece on. */
  @Override
  public void close() {
    hand(true);
  }

  private void hand(boolean last) {
    byte[] whole = filled == SIZE ? piece : Arrays.copyOf(piece, filled);
    taker.take(number++, last, whole);
    filled = 0;
  }

  long size() {
    return size;
  }

  byte[] sha256() {
    return digest.digest();
  }
}
