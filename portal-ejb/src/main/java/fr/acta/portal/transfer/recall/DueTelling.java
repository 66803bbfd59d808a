package fr.acta.portal.transfer.recall;

import fr.acta.portal.client.Subscription.Service;
import java.util.UUID;

/**
 * A claimed telling with what is to be sent.
 *
 * @param body JSON
 */
public record DueTelling(UUID id, Service service, String body) {}
