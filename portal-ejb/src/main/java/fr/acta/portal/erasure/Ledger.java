package fr.acta.portal.erasure;

import fr.acta.portal.tenancy.ConfiguredKey;
import fr.acta.portal.ticket.Desk;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who was erased, on a file outside the database and its backups: keyed hashes, which tell a person
 * who is back and name nobody. Lines are only ever added. All nodes share the file.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Ledger {
  private static final String FILE = "portal.erasure.ledger";
  private static final String KEY = "portal.erasure.key";
  private static final String HMAC = "HmacSHA256";

  @Inject
  @ConfigProperty(name = FILE)
  private Optional<String> configured;

  @Inject
  @ConfigProperty(name = KEY)
  private Optional<String> base64;

  private Path file;
  private SecretKeySpec key;

  @PostConstruct
  void open() {
    key = new SecretKeySpec(ConfiguredKey.of(KEY, base64.orElse("")), HMAC);
    file =
        Path.of(
            configured
                .filter(path -> !path.isBlank())
                .orElseThrow(() -> new IllegalStateException(FILE + " is not set; name a file")));
    try (FileChannel channel = channel()) {
      channel.force(true);
    } catch (IOException e) {
      throw new IllegalStateException(FILE + ": " + file + " cannot be written", e);
    }
  }

  /** On the disk when this returns. A second time for the same erasure does no harm. */
  public void add(UUID tenant, UUID person, Desk desk, UUID erasure, Instant at) {
    String line = new LedgerEntry(at, desk, erasure, hash(tenant, person)).line() + "\n";
    try (FileChannel channel = channel();
        var lock = channel.lock()) {
      // A line that a power cut broke off ends here.
      String text = endsWell(channel) ? line : "\n" + line;
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
      channel.position(channel.size());
      while (bytes.hasRemaining()) channel.write(bytes);
      channel.force(true);
    } catch (IOException e) {
      throw new IllegalStateException(FILE + " cannot be written", e);
    }
  }

  /** In the order in which they were written; an erasure may stand there twice. */
  public List<LedgerEntry> entries() {
    try (Stream<String> lines = Files.lines(file, StandardCharsets.US_ASCII)) {
      return lines.map(LedgerEntry::read).flatMap(Optional::stream).toList();
    } catch (IOException e) {
      throw new IllegalStateException(FILE + " cannot be read", e);
    }
  }

  /** HMAC-SHA-256 of tenant and person, in hexadecimal. */
  public String hash(UUID tenant, UUID person) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      byte[] whom = (tenant + "\n" + person).getBytes(StandardCharsets.US_ASCII);
      return HexFormat.of().formatHex(mac.doFinal(whom));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private FileChannel channel() throws IOException {
    return FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  private static boolean endsWell(FileChannel channel) throws IOException {
    if (channel.size() == 0) return true;
    ByteBuffer last = ByteBuffer.allocate(1);
    channel.read(last, channel.size() - 1);
    return last.get(0) == '\n';
  }
}
