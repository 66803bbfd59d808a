/**
 * Words for people, in French and English. Each feature keeps its sentences in {@code
 * <feature>_fr.properties} and {@code <feature>_en.properties} beside its classes; nothing here
 * knows a feature.
 */
package fr.acta.portal.text;
