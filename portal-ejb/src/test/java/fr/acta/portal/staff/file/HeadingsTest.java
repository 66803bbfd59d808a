package fr.acta.portal.staff.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.datamap.DataItem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HeadingsTest {

  @ParameterizedTest
  @CsvSource({
    "Matricule, EMPLOYEE_NUMBER",
    "N° Matricule, EMPLOYEE_NUMBER",
    "employeeNumber, EMPLOYEE_NUMBER",
    "EMPLOYEE_ID, EMPLOYEE_NUMBER",
    "Numéro de salarié, EMPLOYEE_NUMBER",
    "NOM, LAST_NAME",
    "Nom de naissance, LAST_NAME",
    "birthName, LAST_NAME",
    "Nom d’usage, USAGE_NAME",
    "PRÉNOM, FIRST_NAME",
    "Prénom de l'employé, FIRST_NAME",
    "First Name, FIRST_NAME",
    "Adresse e-mail, WORK_EMAIL",
    "mail, WORK_EMAIL",
    "Tél. pro., WORK_PHONE",
    "Établissement, ESTABLISHMENT",
    "legalEntity, ESTABLISHMENT",
    "Intitulé de poste, JOB_TITLE",
    "Date d'entrée, CONTRACT_START",
    "hire_date, CONTRACT_START",
    "Date de fin de contrat, CONTRACT_END",
    "Civilité, CIVILITY",
  })
  void areRecognised(String text, DataItem item) {
    assertEquals(Optional.of(item), only(text).item());
  }

  @ParameterizedTest
  @CsvSource({
    "N° SS, SOCIAL_SECURITY",
    "N°SS, SOCIAL_SECURITY",
    "Numéro de sécurité sociale, SOCIAL_SECURITY",
    "NIR, SOCIAL_SECURITY",
    "Social Security Number, SOCIAL_SECURITY",
    "Date de naissance, BIRTH",
    "birthDate, BIRTH",
    "Lieu de naissance, BIRTH",
    "Salaire de base, PAY",
    "Annual salary, PAY",
    "Nationalité, NATIONALITY",
    "Syndicat, UNION",
    "Mandat CSE, UNION",
    "RQTH, HEALTH",
    "Visite médicale, HEALTH",
    "Arrêts de travail, HEALTH",
    "IBAN, BANK",
    "Adresse, HOME",
    "Code postal, HOME",
    "Home address, HOME",
    "E-mail personnel, PRIVATE_CONTACT",
    "Tél. perso, PRIVATE_CONTACT",
    "Situation familiale, FAMILY",
    "Nombre d'enfants, FAMILY",
    "Sexe, GENDER",
    "Religion, BELIEF",
    "Photo, IDENTITY_PAPERS",
    "Sanctions, CONDUCT",
    "Contrat, CONTRACT_TYPE",
    "Type de contrat, CONTRACT_TYPE",
    "Temps de travail, CONTRACT_TYPE",
  })
  void areRefusedByName(String text, NeedlessColumn needless) {
    assertEquals(Optional.of(needless), only(text).needless());
  }

  @Test
  void areLeftAsideWhenUnknown() {
    assertTrue(only("Couleur préférée").isIgnored());
    assertTrue(only("Nom du responsable").isIgnored());
  }

  @Test
  void readOnlyTheMoreTellingOfTwo() {
    Headings headings = new Headings(List.of("N°", "Matricule", "E-mail", "E-mail professionnel"));
    assertEquals(
        List.of(false, true, false, true), headings.all().stream().map(Heading::isRead).toList());
    assertFalse(headings.all().get(0).isRefused());
  }

  @Test
  void nameIsBirthNameUnlessAnotherColumnIs() {
    assertEquals("USAGE", usage("Matricule;Nom;Nom de naissance;Prénom\n1;USAGE;BIRTH;Zoé\n"));
    assertEquals("USAGE", usage("Matricule;Nom;Nom d'usage;Prénom\n1;BIRTH;USAGE;Zoé\n"));
    assertEquals(null, usage("Matricule;Nom d'usage;Prénom\n1;BIRTH;Zoé\n"));
    assertEquals(null, usage("Matricule;Nom;Nom d'usage;Prénom\n1;BIRTH;BIRTH;Zoé\n"));
  }

  @ParameterizedTest
  @EnumSource(NeedlessColumn.class)
  void sayWhyAColumnIsRefused(NeedlessColumn needless) {
    Heading heading = new Heading("X", Optional.empty(), Optional.of(needless));
    assertTrue(heading.text(Locale.FRENCH).startsWith("La colonne «\u00a0X\u00a0» est refusée ("));
    assertTrue(heading.text(Locale.ENGLISH).startsWith("The column “X” is refused ("));
  }

  private static String usage(String text) {
    StaffRecord record = (StaffRecord) StaffFiles.rows(text).get(0);
    assertEquals("BIRTH", record.value(DataItem.LAST_NAME));
    return record.value(DataItem.USAGE_NAME);
  }

  private static Heading only(String text) {
    return new Headings(List.of(text)).all().get(0);
  }
}
