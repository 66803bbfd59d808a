/**
 * The wall between tenants: who calls, and the database role, tenant and person that the call's
 * transaction gets.
 *
 * <p>Every boundary is {@link fr.acta.portal.tenancy.TenantScoped}; its interceptor asks the
 * database's {@code caller()} once per call, so that a revoked right or a disabled account ends at
 * the next call. The rows themselves are guarded by row-level security.
 */
package fr.acta.portal.tenancy;
