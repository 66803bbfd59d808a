package fr.acta.portal.file;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;

/** A pack in the file store, for whoever lets somebody download it. */
@Dependent
public class PackPieces {
  @Inject private Files files;

  public FileLine open(UUID tenant, UUID file) {
    return new FileLine(files.find(tenant, file));
  }

  /**
   * @param number from 0 to {@link FileLine#getPieces()}
   */
  public byte[] piece(UUID tenant, UUID file, int number) {
    return files.piece(files.find(tenant, file), number);
  }
}
