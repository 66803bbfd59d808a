/**
 * Staff lists that clients are asked to deposit here, because they had sent them by mail (charter
 * 5.4). The link opens nothing by itself: it leads to the import, behind the sign-in.
 */
package fr.acta.portal.staff.deposit;
