package fr.acta.portal.answer;

import fr.acta.portal.client.ClientOrganisation;
import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.file.Deposits;
import fr.acta.portal.file.FileLine;
import fr.acta.portal.file.Files;
import fr.acta.portal.file.Purpose;
import fr.acta.portal.outside.OutsideLine;
import fr.acta.portal.outside.OutsideTasks;
import fr.acta.portal.text.Texts;
import fr.acta.portal.ticket.Ticket;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Writes a pack from the data map, in one transaction: a node that is lost halfway leaves nothing
 * of it.
 */
@Dependent
class PackBuilder {
  static final Texts TEXTS = new Texts(PackBuilder.class, "pack");

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;
  @Inject private PackReading reading;
  @Inject private PackFiles attachments;
  @Inject private SearchLog log;
  @Inject private PackSheet sheet;
  @Inject private OutsideTasks outside;
  @Inject private Deposits deposits;
  @Inject private Files files;
  @Inject private EvidenceRecord evidence;

  void build(AccessPack pack) {
    forget(pack);
    Ticket ticket = em.find(Ticket.class, pack.ticketId());
    PackContent content = reading.of(pack);
    String name = TEXTS.say(pack.language(), "file." + pack.right(), ticket.reference());
    FileLine zip =
        deposits.zip(
            pack.tenantId(),
            pack.id(),
            Purpose.PACK,
            name,
            out -> write(pack, ticket, content, out));
    Sample sample = content.sample();
    FileLine shown =
        deposits.json(
            pack.tenantId(), pack.id(), Purpose.SAMPLE, "sample.json", content::writeSample);
    // Only now: what a pack is built from must not change while it is read.
    log.write(pack, content, outside.lines(pack.tenantId(), pack.ticketId()));
    pack.built(zip, shown, sample.count(), clock.instant());
    evidence.write(
        pack.tenantId(),
        Act.PACK_BUILT,
        pack.id(),
        pack.personId(),
        Map.of("size", zip.getSize(), "sha256", zip.getFingerprint(), "rows", sample.count()));
  }

  /** The build before this one. */
  private void forget(AccessPack pack) {
    Stream.of(pack.fileId(), pack.sampleId())
        .filter(Objects::nonNull)
        .forEach(id -> files.erase(files.find(pack.tenantId(), id), pack.personId()));
  }

  private void write(AccessPack pack, Ticket ticket, PackContent content, OutputStream out)
      throws IOException {
    PackZip zip = new PackZip(out, clock.instant());
    zip.add("data.json", data -> content.writeJson(ticket.reference(), data));
    List<OutsideLine> asked = outside.lines(pack.tenantId(), pack.ticketId());
    List<PackFiles.Found> enclosed = attachments.of(pack, content, asked);
    String client = em.find(ClientOrganisation.class, pack.tenantId()).name();
    zip.add(
        TEXTS.say(pack.language(), "readme"),
        pdf -> sheet.write(pack, ticket, client, content, asked, pdf));
    for (PackedTable table : content.found())
      zip.add("csv/" + table.name() + ".csv", csv -> content.writeCsv(table, csv));
    zip.add(TEXTS.say(pack.language(), "dictionary"), content::writeDictionary);
    String folder = TEXTS.say(pack.language(), "folder");
    for (PackFiles.Found file : enclosed)
      zip.add(
          folder + "/" + file.name(),
          to -> files.write(files.find(pack.tenantId(), file.id()), to));
    zip.finish(ticket.reference());
  }
}
