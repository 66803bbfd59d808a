package fr.acta.portal.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.acta.portal.tenancy.RuleBroken;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PiecesTest {
  @ParameterizedTest
  @ValueSource(ints = {1, Pieces.SIZE - 1, Pieces.SIZE, Pieces.SIZE + 1, 3 * Pieces.SIZE})
  void theLastPieceIsKnownAsSuch(int size) {
    List<String> taken = new ArrayList<>();
    Pieces pieces =
        new Pieces(5, (n, last, piece) -> taken.add(n + " " + last + " " + piece.length));
    byte[] content = new byte[size];
    for (int at = 0; at < size; at += 100_000)
      pieces.write(content, at, Math.min(100_000, size - at));
    pieces.close();
    int count = Pieces.of(size);
    assertEquals(count, taken.size());
    for (int n = 0; n < count; n++) {
      boolean last = n == count - 1;
      int length = last ? size - n * Pieces.SIZE : Pieces.SIZE;
      assertEquals(n + " " + last + " " + length, taken.get(n));
    }
    assertEquals(size, pieces.size());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void moreThanTheLimitIsRefused(int mebibytes) {
    Pieces pieces = new Pieces(mebibytes, (n, last, piece) -> {});
    byte[] mebibyte = new byte[1 << 20];
    for (int i = 0; i < mebibytes; i++) pieces.write(mebibyte, 0, mebibyte.length);
    RuleBroken no = assertThrows(RuleBroken.class, () -> pieces.write('x'));
    assertEquals("file.tooLarge", no.messageKey());
  }
}
