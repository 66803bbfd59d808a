package fr.acta.portal.notice.lint;

import fr.acta.portal.notice.NoticeItem;

/**
 * What a text must say to be the content that the law demands (GDPR art. 13(1)-(2)): found by the
 * words of either language, in small letters. Some are demanded only when the purposes name a
 * certain legal basis.
 */
enum Demand {
  LEGAL_BASIS(
      NoticeItem.PURPOSES,
      "obligation légale|contrat|consentement|intérêts? légitimes?|mission d'intérêt public|intérêts vitaux",
      "legal (obligation|duty)|contract|consent|legitimate interests?|public (task|interest)|vital interests"),
  ACCESS(NoticeItem.RIGHTS, "accès|accéder|voir vos données|copie", "access|see your data|copy"),
  RECTIFICATION(NoticeItem.RIGHTS, "rectifi|corrig", "rectif|correct"),
  ERASURE(NoticeItem.RIGHTS, "effac|supprim|suppression", "eras|delet"),
  RESTRICTION(NoticeItem.RIGHTS, "limit", "restrict"),
  OBJECTION(NoticeItem.RIGHTS, "oppos", "object", Basis.INTEREST),
  PORTABILITY(
      NoticeItem.RIGHTS, "portab|récupérer vos données", "portab|take your data", Basis.AGREED),
  INTEREST_NAMED(
      NoticeItem.LEGITIMATE_INTERESTS,
      "^(?!\\s*aucun).*intérêt",
      "^(?!\\s*(none|no )).*interest",
      Basis.INTEREST),
  HOW_TO_WITHDRAW(
      NoticeItem.WITHDRAWAL,
      "retir(er|ez)(?!.*rien à retirer)|à tout moment",
      "withdraw|at any time",
      Basis.CONSENT),
  AUTHORITY(NoticeItem.COMPLAINT, "cnil|informatique et (des )?libertés", "cnil"),
  CONTACT(
      NoticeItem.DPO,
      "\\S+@\\S+\\.\\S+|(\\+33|0)[ .]?\\d([ .]?\\d{2}){4}|en bas de (chaque|cette) page",
      "\\S+@\\S+\\.\\S+|(\\+33|0)[ .]?\\d([ .]?\\d{2}){4}|foot of (each|this) page");

  /** The legal basis under which something is demanded, as the purposes name it. */
  enum Basis {
    ANY("", ""),
    INTEREST("intérêts? légitimes?|mission d'intérêt public", "legitimate interests?|public task"),
    AGREED(
        "contrat (de|avec|que|qui)|exécution d[eu].*contrat|consentement",
        "contract with|performance of|consent"),
    CONSENT("consentement", "consent");

    private final String french;
    private final String english;

    Basis(String french, String english) {
      this.french = french;
      this.english = english;
    }
  }

  private final NoticeItem item;
  private final String french;
  private final String english;
  private final Basis basis;

  Demand(NoticeItem item, String french, String english) {
    this(item, french, english, Basis.ANY);
  }

  Demand(NoticeItem item, String french, String english, Basis basis) {
    this.item = item;
    this.french = french;
    this.english = english;
    this.basis = basis;
  }

  boolean isOf(NoticeItem other, Passage purposes) {
    return item == other && purposes.says(basis.french, basis.english);
  }

  boolean isMet(Passage passage) {
    return passage.says(french, english);
  }
}
