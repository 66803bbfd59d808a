package fr.acta.portal.suppression;

import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.Denials;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.tenancy.CurrentScope;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.TenantEntity;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Puts on the list and asks it, inside the boundary call that acts. */
@Dependent
public class Suppressions {
  private static final String ADD =
      "select portal.suppress(cast(? as uuid), ?, ?, ?, cast(nullif(?, '') as uuid))";
  private static final String ASK = "select portal.suppressed(?)";

  @PersistenceContext private EntityManager em;
  @Inject private CurrentScope scope;
  @Inject private EvidenceRecord evidence;
  @Inject private SuppressionKey key;
  @Inject private Clock clock;

  /**
   * She objects: nothing to decide, nobody to ask, effective when this transaction is (GDPR art.
   * 21(3)). Again changes nothing.
   *
   * @param request where she said so; null when she said it by telephone
   * @param person null while nobody knows who she is
   * @param addresses e-mail addresses and telephone numbers that are hers alone, as they are
   *     written; what is neither, or null, is passed over
   * @throws RuleBroken {@code suppression.address} when that leaves nobody to block
   */
  public void add(UUID request, UUID person, Collection<String> addresses) {
    List<Address> blocked = addresses(addresses);
    if (person == null && blocked.isEmpty()) throw new RuleBroken("suppression.address");
    if (person != null) put(Channel.ANY, person.toString(), request);
    blocked.forEach(address -> put(address.channel(), address.text(), request));
    UUID tenant = scope.tenant() == null ? Denials.OPERATOR : scope.tenant();
    evidence.write(
        tenant,
        Act.PROSPECTING_OPPOSED,
        request == null ? tenant : request,
        person,
        Map.of("addresses", blocked.size()));
  }

  /** Whether prospecting to this e-mail address or telephone number is forbidden. */
  public boolean blocks(String address) {
    return blocks(null, Collections.singleton(address));
  }

  /**
   * Whether no prospecting may be sent to her, or to one of these.
   *
   * @param person may be null
   * @param addresses those that are hers alone; what is no address, or null, is passed over
   */
  public boolean blocks(UUID person, Collection<String> addresses) {
    return !listed(hashes(person, addresses)).isEmpty();
  }

  /** By what the list would know her: keyed hashes, in hexadecimal; arguments as above. */
  public List<String> hashes(UUID person, Collection<String> addresses) {
    List<String> hashes = new ArrayList<>();
    if (person != null) hashes.add(key.hash(Channel.ANY, person.toString()));
    addresses(addresses).forEach(a -> hashes.add(key.hash(a.channel(), a.text())));
    return hashes;
  }

  /**
   * People come in with these addresses: who comes with one that is on the list is on it herself
   * from now on, whatever address a later file gives her.
   *
   * @param addresses of each person, those that are hers alone
   */
  public void follow(Map<UUID, ? extends Collection<String>> addresses) {
    Map<UUID, List<String>> hashes = new HashMap<>();
    addresses.forEach(
        (person, hers) ->
            hashes.put(
                person,
                addresses(hers).stream().map(a -> key.hash(a.channel(), a.text())).toList()));
    Set<String> listed = listed(hashes.values().stream().flatMap(List::stream).toList());
    hashes.forEach(
        (person, hers) -> {
          if (hers.stream().anyMatch(listed::contains)) put(Channel.ANY, person.toString(), null);
        });
  }

  private void put(Channel channel, String text, UUID request) {
    em.createNativeQuery(ADD)
        .setParameter(1, TenantEntity.newId().toString())
        .setParameter(2, key.hash(channel, text))
        .setParameter(3, channel.name())
        .setParameter(4, Timestamp.from(clock.instant()))
        .setParameter(5, request == null ? "" : request.toString())
        .getResultList();
  }

  @SuppressWarnings("unchecked")
  private Set<String> listed(List<String> hashes) {
    if (hashes.isEmpty()) return Set.of();
    return new HashSet<>(
        em.createNativeQuery(ASK).setParameter(1, String.join(",", hashes)).getResultList());
  }

  private static List<Address> addresses(Collection<String> written) {
    return written.stream().map(Address::read).flatMap(Optional::stream).toList();
  }
}
