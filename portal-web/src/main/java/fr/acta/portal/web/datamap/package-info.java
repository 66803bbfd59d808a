/** How held values and their origin are said on any page. */
package fr.acta.portal.web.datamap;
