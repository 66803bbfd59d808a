/**
 * The whole stack by one command: PostgreSQL, Keycloak, a mail catcher and the portal, each in a
 * folder of its own home. Everything it starts is recorded, so that the next run can clean up after
 * one that was killed. For development, tests and benchmarks; in production only {@link
 * fr.acta.portal.stack.Migrate} is used.
 */
package fr.acta.portal.stack;
