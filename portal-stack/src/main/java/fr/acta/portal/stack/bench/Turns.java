package fr.acta.portal.stack.bench;

import java.util.ArrayList;
import java.util.List;

/** Works that take turns, so that a busy moment of the machine meets all of them. */
final class Turns {
  /** One turn of a work: what it cost. */
  interface Turn {
    double take() throws Exception;
  }

  private Turns() {}

  /** The median cost of each. */
  static List<Double> take(int rounds, Turn... works) throws Exception {
    List<List<Double>> costs = new ArrayList<>();
    for (Turn ignored : works) {
      costs.add(new ArrayList<>());
    }
    for (int round = 0; round < rounds; round++) {
      for (int work = 0; work < works.length; work++) {
        costs.get(work).add(works[work].take());
      }
    }
    return costs.stream().map(Series::median).toList();
  }
}
