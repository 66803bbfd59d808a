package fr.acta.portal.stack.bench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * What is made of many measurements: their median, which a busy moment of the machine moves least.
 */
final class Series {
  private Series() {}

  static double median(List<Double> values) {
    return median(values.stream().mapToDouble(Double::doubleValue));
  }

  /** Of one number a line, the first tenth left out: connections and plans are new then. */
  static double medianOfLines(String lines) {
    double[] all = lines.lines().mapToDouble(Double::parseDouble).toArray();
    return median(Arrays.stream(all).skip(all.length / 10));
  }

  private static double median(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    if (sorted.length == 0) throw new IllegalArgumentException("nothing was measured");
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
