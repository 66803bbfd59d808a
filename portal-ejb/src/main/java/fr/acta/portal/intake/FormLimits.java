package fr.acta.portal.intake;

import fr.acta.portal.tenancy.RuleBroken;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many forms may be sent in an hour: from one place, to one address, and in all. Kept in memory
 * only, on each node, and forgotten.
 */
@ApplicationScoped
public class FormLimits {
  static final int FROM_ONE_PLACE = 10;
  static final int TO_ONE_ADDRESS = 3;
  static final int IN_ALL = 500;
  private static final int MOST_KEPT = 10_000;

  private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
  private final Bucket all = hourly(IN_ALL);

  /**
   * @param email null where only a postal address was given
   */
  void demandRoom(String from, String email) {
    if (buckets.size() > MOST_KEPT) buckets.clear();
    boolean room =
        bucket("from " + from, FROM_ONE_PLACE).tryConsume(1)
            && (email == null || bucket("to " + email, TO_ONE_ADDRESS).tryConsume(1))
            && all.tryConsume(1);
    if (!room) throw new RuleBroken("intake.form.tooMany");
  }

  private Bucket bucket(String key, int most) {
    return buckets.computeIfAbsent(key, k -> hourly(most));
  }

  private static Bucket hourly(int most) {
    Bandwidth hour =
        Bandwidth.builder().capacity(most).refillGreedy(most, Duration.ofHours(1)).build();
    return Bucket.builder().addLimit(hour).build();
  }
}
