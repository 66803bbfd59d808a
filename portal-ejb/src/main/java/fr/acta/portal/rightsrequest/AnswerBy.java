package fr.acta.portal.rightsrequest;

/** Where the answer goes: where she asked for it (GDPR art. 12(3)). */
public enum AnswerBy {
  PORTAL,
  EMAIL,
  POST
}
