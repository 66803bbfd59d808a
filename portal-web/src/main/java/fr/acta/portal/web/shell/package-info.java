/**
 * What every page stands on: language, navigation, headers, faults. A page writer needs the
 * template, the tag library and docs/pages.md; nothing here knows a feature.
 */
package fr.acta.portal.web.shell;
