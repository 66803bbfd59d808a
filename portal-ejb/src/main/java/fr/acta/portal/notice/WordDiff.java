package fr.acta.portal.notice;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Two texts compared word by word: what stayed, went and came, by their longest common sequence.
 * The texts of a notice have a few hundred words, so the table of the textbook does.
 */
final class WordDiff {
  /** A word goes with the space after it. */
  private static final Pattern WORDS = Pattern.compile("(?<=\\s)(?=\\S)");

  private final String[] before;
  private final String[] after;

  private WordDiff(String before, String after) {
    this.before = split(before);
    this.after = split(after);
  }

  static List<DiffPiece> of(String before, String after) {
    return new WordDiff(before, after).pieces();
  }

  private static String[] split(String text) {
    return text.isEmpty() ? new String[0] : WORDS.split(text);
  }

  private List<DiffPiece> pieces() {
    int[][] common = common();
    List<DiffPiece> pieces = new ArrayList<>();
    Deque<String> came = new ArrayDeque<>();
    int i = 0;
    int j = 0;
    while (i < before.length || j < after.length) {
      if (i < before.length && j < after.length && same(i, j)) {
        came(pieces, came);
        // The last word of one text has no space after it, where the other goes on.
        boolean ends = before[i].length() > after[j].length();
        add(pieces, DiffPiece.Kind.SAME, ends ? before[i] : after[j]);
        i++;
        j++;
      } else if (j == after.length || (i < before.length && common[i + 1][j] >= common[i][j + 1])) {
        add(pieces, DiffPiece.Kind.REMOVED, before[i++]);
      } else {
        came.add(after[j++]);
      }
    }
    came(pieces, came);
    return pieces;
  }

  /** What went in a row stands before what came in its place. */
  private static void came(List<DiffPiece> pieces, Deque<String> came) {
    came.forEach(word -> add(pieces, DiffPiece.Kind.ADDED, word));
    came.clear();
  }

  private static void add(List<DiffPiece> pieces, DiffPiece.Kind kind, String word) {
    int last = pieces.size() - 1;
    if (last >= 0 && pieces.get(last).kind() == kind)
      pieces.set(last, new DiffPiece(kind, pieces.get(last).getText() + word));
    else pieces.add(new DiffPiece(kind, word));
  }

  /** The length of the longest common sequence of what follows each pair of words. */
  private int[][] common() {
    int[][] common = new int[before.length + 1][after.length + 1];
    for (int i = before.length - 1; i >= 0; i--)
      for (int j = after.length - 1; j >= 0; j--)
        common[i][j] =
            same(i, j) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
    return common;
  }

  private boolean same(int i, int j) {
    return before[i].strip().equals(after[j].strip());
  }
}
