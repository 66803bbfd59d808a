package fr.acta.portal.datamap;

import fr.acta.portal.tenancy.Audience;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table, described beside the entity that it keeps: whose data, for what, from where, who sees
 * it, how long, and each of its columns.
 */
public final class MappedTable {
  private final String name;
  private final Map<String, MappedColumn> columns = new LinkedHashMap<>();
  private final List<Path> paths = new ArrayList<>();
  private final List<Purpose> purposes = new ArrayList<>();
  private final Set<Audience> readers = EnumSet.noneOf(Audience.class);
  private Subject subject;
  private Controller controller;
  private Source source;
  private Keeping keeping;
  private boolean disclosed;
  private boolean apart;
  private boolean ofService;
  private final Term term = new Term();

  private MappedTable(String name) {
    this.name = name;
  }

  /** A table that says nothing about anybody. */
  public static MappedTable impersonal(String name) {
    return new MappedTable(name);
  }

  public static MappedTable of(
      String name, Subject subject, Controller controller, Source source, Keeping keeping) {
    MappedTable table = new MappedTable(name);
    table.subject = subject;
    table.controller = controller;
    table.source = source;
    table.keeping = keeping;
    return table;
  }

  public MappedTable forPurpose(Purpose... all) {
    purposes.addAll(List.of(all));
    return this;
  }

  public MappedTable seenBy(Audience... all) {
    readers.addAll(List.of(all));
    return this;
  }

  /** What it holds left for the services' recipients: those on the ledger of disclosures. */
  public MappedTable disclosed() {
    disclosed = true;
    return this;
  }

  /** The column names the person. */
  public MappedTable found(String column) {
    paths.add(Path.to(column));
    return this;
  }

  /** Another way to her, as in {@link Path#through}; rows that any way reaches are hers. */
  public MappedTable through(String... names) {
    paths.add(Path.through(names));
    return this;
  }

  /** A copy that left for a service: its subscription says who decides, row by row. */
  public MappedTable ofService() {
    ofService = true;
    return this;
  }

  /** No key leads from a person to it: it is searched by what she is known by, her addresses. */
  public MappedTable apart() {
    apart = true;
    return this;
  }

  /** The term runs from a day of the row, or of one that a path as in {@link Path} leads to. */
  public MappedTable since(String... names) {
    term.add(Term.Beginning.DAY, Path.through(names));
    return this;
  }

  /** The term runs from the answer to the request whose id stands at the end of the path. */
  public MappedTable answered(String... names) {
    term.add(Term.Beginning.ANSWERED, Path.through(names));
    return this;
  }

  /** As long as a row stands at the end of the path, the term does not run. */
  public MappedTable waits(String... names) {
    term.add(Term.Beginning.WAITS, Path.through(names));
    return this;
  }

  /** A row goes with the row of the parent that it hangs on by a key. */
  public MappedTable goesWith(String parent) {
    return goesWith(null, parent, null);
  }

  /** The same where no key of the catalogue says so. */
  public MappedTable goesWith(String column, String parent, String key) {
    term.add(new Term.Parent(parent, column, key));
    return this;
  }

  /** A rule beside the table's own, for a part of its rows or values. */
  public MappedTable also(Keeping... rules) {
    for (Keeping rule : rules) term.add(rule);
    return this;
  }

  /** Personal, and deleted with its row. */
  public MappedTable holds(Category category, String names) {
    return columns(names, category, Fate.DELETED, null, false, false);
  }

  /** Personal, deleted with its row, and given by her under consent or contract. */
  public MappedTable provided(Category category, String names) {
    return columns(names, category, Fate.DELETED, null, false, true);
  }

  /** Free words, deleted with their row. */
  public MappedTable words(Category category, String names) {
    return columns(names, category, Fate.DELETED, null, true, false);
  }

  /** Personal; emptied, while the row stays. */
  public MappedTable blanks(Category category, String names) {
    return columns(names, category, Fate.BLANKED, null, false, false);
  }

  /** Free words; emptied, while the row stays. */
  public MappedTable blanksWords(Category category, String names) {
    return columns(names, category, Fate.BLANKED, null, true, false);
  }

  /**
   * @param text the text of law by which it stays
   */
  public MappedTable keeps(Category category, String text, String names) {
    return columns(names, category, Fate.KEPT, text, false, false);
  }

  public MappedTable impersonal(Impersonal reason, String names) {
    for (String column : names.split(" ")) add(new MappedColumn(name, column, reason));
    return this;
  }

  private MappedTable columns(
      String names, Category category, Fate fate, String text, boolean free, boolean portable) {
    for (String column : names.split(" "))
      add(new MappedColumn(name, column, category, null, fate, text, free, portable));
    return this;
  }

  private void add(MappedColumn column) {
    if (columns.put(column.getName(), column) != null)
      throw new IllegalStateException("described twice: " + name + "." + column.getName());
  }

  public String getName() {
    return name;
  }

  /** Not a getter: on a page {@code personal} is the list of columns. */
  public boolean holdsPersonal() {
    return subject != null;
  }

  public Collection<MappedColumn> getColumns() {
    return columns.values();
  }

  public List<MappedColumn> getPersonal() {
    return columns.values().stream().filter(MappedColumn::isPersonal).toList();
  }

  /** Empty where no way leads from a person to these rows. */
  public List<Path> getPaths() {
    return paths;
  }

  /** All paths, as {@code portal.rows_of} reads them. */
  public String pathsAsJson() {
    return paths().toString();
  }

  JsonObjectBuilder asJson() {
    return Json.createObjectBuilder().add("name", name).add("paths", paths());
  }

  private JsonArray paths() {
    JsonArrayBuilder all = Json.createArrayBuilder();
    paths.forEach(path -> all.add(path.json()));
    return all.build();
  }

  /** The category of most of its columns. */
  public Category getCategory() {
    return getPersonal().stream()
        .collect(Collectors.groupingBy(MappedColumn::getCategory, Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.<Category, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .orElseThrow()
        .getKey();
  }

  public List<Purpose> getPurposes() {
    return purposes;
  }

  public Set<Audience> getReaders() {
    return readers;
  }

  /** Null for a table that says nothing about anybody, as are the next three. */
  public Subject getSubject() {
    return subject;
  }

  public Controller getController() {
    return controller;
  }

  public Source getSource() {
    return source;
  }

  public Keeping getKeeping() {
    return keeping;
  }

  public Term getTerm() {
    return term;
  }

  public boolean isDisclosed() {
    return disclosed;
  }

  public boolean isOfService() {
    return ofService;
  }

  public boolean isApart() {
    return apart;
  }

  /** Whether erasure leaves the row, without or with some of its values. */
  public boolean isRowKept() {
    return getPersonal().stream().anyMatch(c -> c.getFate() != Fate.DELETED);
  }

  public String label(Locale locale) {
    return DataMap.label(locale, "table." + name, "table." + name);
  }
}
