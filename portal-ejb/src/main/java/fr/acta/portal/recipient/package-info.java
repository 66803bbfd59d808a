/**
 * Who receives data beside the operator: the register that notices, transmissions and answers name
 * (GDPR art. 28 and 30(1)(d)).
 *
 * <p>Established in the European Union, elsewhere in the European Economic Area by the DPO's
 * written derogation, anywhere else refused; without an undertaking in force nothing is sent.
 */
package fr.acta.portal.recipient;
