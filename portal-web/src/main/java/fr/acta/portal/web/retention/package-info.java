/**
 * The rules of keeping, their purges and what is held back from them, as the DPO works with them.
 */
package fr.acta.portal.web.retention;
