package fr.acta.portal.staff;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.staff.file.TypedValue;
import fr.acta.portal.tenancy.RuleBroken;

/** How she wants to be reached, as she typed it; null for what she left empty. */
public record GivenContact(String email, String phone) {
  public GivenContact {
    email = read(DataItem.CONTACT_EMAIL, email);
    phone = read(DataItem.CONTACT_PHONE, phone);
    if (email == null && phone == null) throw new RuleBroken("staff.contactEmpty");
  }

  private static String read(DataItem item, String typed) {
    String value = TypedValue.read(item, typed);
    return value.isEmpty() ? null : value;
  }
}
