/** The pages of an erasure, at each desk. */
package fr.acta.portal.web.erasure;
