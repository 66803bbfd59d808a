/** Her home, and her requests from the first tick to the answer. */
package fr.acta.portal.web.rightsrequest;
