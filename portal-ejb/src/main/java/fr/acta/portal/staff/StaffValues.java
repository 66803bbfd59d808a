package fr.acta.portal.staff;

import fr.acta.portal.datamap.DataItem;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** The values of one line of a staff list. Texts are trimmed and never empty: none is null. */
@Embeddable
public class StaffValues {
  @Column(name = "employee_number")
  private String employeeNumber;

  private String civility;

  @Column(name = "last_name")
  private String lastName;

  @Column(name = "usage_name")
  private String usageName;

  @Column(name = "first_name")
  private String firstName;

  @Column(name = "work_email")
  private String workEmail;

  @Column(name = "work_phone")
  private String workPhone;

  private String establishment;

  @Column(name = "job_title")
  private String jobTitle;

  @Column(name = "contract_start")
  private LocalDate contractStart;

  @Column(name = "contract_end")
  private LocalDate contractEnd;

  public StaffValues() {}

  /** Dates as ISO texts; null where nothing is held. */
  public String get(DataItem item) {
    return switch (item) {
      case EMPLOYEE_NUMBER -> employeeNumber;
      case CIVILITY -> civility;
      case LAST_NAME -> lastName;
      case USAGE_NAME -> usageName;
      case FIRST_NAME -> firstName;
      case WORK_EMAIL -> workEmail;
      case WORK_PHONE -> workPhone;
      case ESTABLISHMENT -> establishment;
      case JOB_TITLE -> jobTitle;
      case CONTRACT_START -> contractStart == null ? null : contractStart.toString();
      case CONTRACT_END -> contractEnd == null ? null : contractEnd.toString();
      case CONTACT_EMAIL, CONTACT_PHONE ->
          throw new IllegalArgumentException(item + " is not on a staff list");
    };
  }

  /** Dates as ISO texts; an empty text is none. */
  public void set(DataItem item, String text) {
    String value = text == null || text.isBlank() ? null : text.strip();
    if (value == null && !item.mayBeEmpty())
      throw new IllegalArgumentException(item + " cannot be empty");
    switch (item) {
      case EMPLOYEE_NUMBER -> employeeNumber = value;
      case CIVILITY -> civility = value;
      case LAST_NAME -> lastName = value;
      case USAGE_NAME -> usageName = value;
      case FIRST_NAME -> firstName = value;
      case WORK_EMAIL -> workEmail = value;
      case WORK_PHONE -> workPhone = value;
      case ESTABLISHMENT -> establishment = value;
      case JOB_TITLE -> jobTitle = value;
      case CONTRACT_START -> contractStart = value == null ? null : LocalDate.parse(value);
      case CONTRACT_END -> contractEnd = value == null ? null : LocalDate.parse(value);
      case CONTACT_EMAIL, CONTACT_PHONE ->
          throw new IllegalArgumentException(item + " is not on a staff list");
    }
  }
}
