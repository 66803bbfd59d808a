package fr.acta.portal.account;

import fr.acta.portal.tenancy.Audience;

/** The answer to a code; audience is PERSON or HR when it was redeemed, else null. */
public record Joined(JoinOutcome outcome, Audience audience) {}
