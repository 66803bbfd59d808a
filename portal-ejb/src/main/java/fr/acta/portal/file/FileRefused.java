package fr.acta.portal.file;

import fr.acta.portal.tenancy.RuleBroken;

/** One of the files that came with a form is not kept, and so nothing of that form is. */
public class FileRefused extends RuleBroken {
  private static final long serialVersionUID = 1L;

  private final Purpose purpose;
  private final transient FileName name;

  FileRefused(Purpose purpose, String name, RuleBroken why) {
    super(key(purpose, why), why.arguments());
    this.purpose = purpose;
    this.name = new FileName(name);
  }

  private FileRefused(Purpose purpose) {
    super("file.tooManyAtOnce", Upload.MOST);
    this.purpose = purpose;
    this.name = null;
  }

  static FileRefused tooMany(Purpose purpose) {
    return new FileRefused(purpose);
  }

  /** What is handed over may be of more types, and the sentence names them. */
  private static String key(Purpose purpose, RuleBroken why) {
    boolean type = purpose == Purpose.EXECUTION && why.messageKey().equals("file.type");
    return type ? "file.typeHandedOver" : why.messageKey();
  }

  public Purpose purpose() {
    return purpose;
  }

  /** As it was given, fit to be shown; null where there were simply too many. */
  public String name() {
    return name == null ? null : name.text();
  }
}
