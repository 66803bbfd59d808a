package fr.acta.portal.notice;

import java.util.UUID;

/** What people must be informed of: a service, and its notice version in force. */
record Duty(UUID subscription, String service, int required, UUID notice) {}
