package fr.acta.portal.file;

import fr.acta.portal.tenancy.Audience;
import java.time.Instant;
import java.util.UUID;

/** A file as a page lists it and a download begins. */
public class FileLine {
  private final StoredFile file;

  FileLine(StoredFile file) {
    this.file = file;
  }

  public UUID getId() {
    return file.id();
  }

  public UUID getTenantId() {
    return file.tenantId();
  }

  /** The request or the ticket it belongs to. */
  public UUID getObjectId() {
    return file.objectId();
  }

  public Purpose getPurpose() {
    return file.purpose();
  }

  /** Null once it is erased. */
  public String getName() {
    return file.name();
  }

  public String getMediaType() {
    return file.mediaType();
  }

  /** In bytes. */
  public long getSize() {
    return file.size();
  }

  /** In kB as people count them, 1 at least. */
  public long getKilobytes() {
    return Math.max(1, Math.round(file.size() / 1000.0));
  }

  /** SHA-256 in hexadecimal; only while it is kept. */
  public String getFingerprint() {
    return file.fingerprint();
  }

  /** How many pieces it is read in. */
  public int getPieces() {
    return Pieces.of(file.size());
  }

  public Instant getAddedAt() {
    return file.addedAt();
  }

  public Audience getAddedBy() {
    return file.addedBy();
  }

  public boolean isErased() {
    return file.isErased();
  }

  /** Null while it is kept. */
  public Instant getErasedAt() {
    return file.erasedAt();
  }
}
