package fr.acta.portal.file;

import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/** A kept file. It is never changed, only erased, and then for good. */
@Entity
@Table(name = "file", schema = "portal")
public class StoredFile extends TenantEntity {
  @Column(name = "object_id")
  private UUID objectId;

  @Enumerated(EnumType.STRING)
  private Purpose purpose;

  private String name;

  @Column(name = "media_type")
  private String mediaType;

  private long size;
  private byte[] sha256;

  @Column(name = "wrapped_key")
  private byte[] wrappedKey;

  @Column(name = "added_at")
  private Instant addedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "added_by")
  private Audience addedBy;

  @Column(name = "erased_at")
  private Instant erasedAt;

  protected StoredFile() {}

  StoredFile(
      UUID tenant,
      UUID id,
      UUID object,
      Purpose purpose,
      String name,
      FileType type,
      Pieces content,
      byte[] wrappedKey,
      Instant addedAt,
      Audience addedBy) {
    super(tenant, id);
    this.objectId = object;
    this.purpose = purpose;
    this.name = new FileName(name).text(type);
    this.mediaType = type.mediaType();
    this.size = content.size();
    this.sha256 = content.sha256();
    this.wrappedKey = wrappedKey;
    this.addedAt = addedAt;
    this.addedBy = addedBy;
  }

  /** Its key is forgotten, and with it what its name or its fingerprint would still tell. */
  void erase(Instant now) {
    if (isErased()) throw new IllegalStateException("erased already");
    wrappedKey = null;
    name = null;
    sha256 = null;
    erasedAt = now;
  }

  boolean isErased() {
    return erasedAt != null;
  }

  public UUID objectId() {
    return objectId;
  }

  public Purpose purpose() {
    return purpose;
  }

  /** Null once it is erased. */
  String name() {
    return name;
  }

  String mediaType() {
    return mediaType;
  }

  long size() {
    return size;
  }

  /** SHA-256 in hexadecimal. */
  String fingerprint() {
    return HexFormat.of().formatHex(sha256);
  }

  byte[] wrappedKey() {
    return wrappedKey;
  }

  Instant addedAt() {
    return addedAt;
  }

  Audience addedBy() {
    return addedBy;
  }

  Instant erasedAt() {
    return erasedAt;
  }
}
