package fr.acta.portal.rightsrequest;

import fr.acta.portal.mail.EmailAddress;
import fr.acta.portal.tenancy.RuleBroken;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * Who asked, when it did not come from her account: a name and an address for the answer. Written
 * once, so there is no version.
 */
@Entity
@Table(name = "requester", schema = "portal")
public class Requester {
  public static final int LONGEST = 500;

  @Id
  @Column(name = "request_id")
  private UUID requestId;

  @Column(name = "tenant_id")
  private UUID tenantId;

  private String name;
  private String email;
  private String address;
  private String organisation;
  private String represents;

  protected Requester() {}

  Requester(RightsRequest request, Contact contact) {
    this.requestId = request.id();
    this.tenantId = request.tenantId();
    this.name = contact.name();
    this.email = contact.email();
    this.address = contact.address();
    this.organisation = contact.organisation();
    this.represents = contact.represents();
  }

  /**
   * What somebody without an account says of herself.
   *
   * @param email where the answer goes; null if {@code address} says where
   * @param address as on an envelope, several lines; null if {@code email} says where
   * @param organisation where she works or worked, as she calls it; may be null
   * @param represents whom the request is for when it is for somebody else; null otherwise
   * @throws RuleBroken when nobody could answer it
   */
  public record Contact(
      String name, String email, String address, String organisation, String represents) {
    public Contact {
      name = oneLine(name);
      if (name == null) throw new RuleBroken("rightsrequest.requester.name");
      email = email == null || email.isBlank() ? null : new EmailAddress(email).text();
      address = lines(address);
      if (email == null && address == null) throw new RuleBroken("rightsrequest.requester.address");
      organisation = oneLine(organisation);
      represents = oneLine(represents);
    }

    /** No line break: a name stands in headings and, masked or not, near headers. */
    private static String oneLine(String text) {
      return text == null ? null : lines(text.replaceAll("\\p{Cntrl}+", " "));
    }

    private static String lines(String text) {
      if (text == null || text.isBlank()) return null;
      if (text.length() > LONGEST) throw new RuleBroken("rightsrequest.requester.long", LONGEST);
      return text.strip();
    }

    public boolean isForAnother() {
      return represents != null;
    }

    /** Whose data it is about. */
    public String concerned() {
      return represents == null ? name : represents;
    }
  }

  public Contact contact() {
    return new Contact(name, email, address, organisation, represents);
  }
}
