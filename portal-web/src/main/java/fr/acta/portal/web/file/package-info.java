/** Downloads: a servlet an audience, each asking that audience's boundary. */
package fr.acta.portal.web.file;
