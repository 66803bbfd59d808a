package fr.acta.portal.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.client.Subscription.Service;
import fr.acta.portal.recipient.KnownRecipient;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FirstDraftTest {
  static NoticeTexts.Held texts(Service service) {
    return texts(NoticeLaw.ART_13, service);
  }

  static NoticeTexts.Held texts(NoticeLaw law, Service service) {
    return FirstDraft.of(
        law,
        service,
        List.of(
            new KnownRecipient(
                "Aprendo Formation",
                "publie les modules",
                "publishes the modules",
                "PROCESSOR",
                "FR",
                List.of(),
                false)),
        "Menuiserie Orme",
        "3 rue des Frênes, 69003 Lyon",
        "Anne-Sophie Lefèvre",
        "donnees@orme.example",
        "Prévention Alliance",
        "Camille Roy",
        "dpo@prevention.example",
        "04 00 00 00 00");
  }

  @ParameterizedTest
  @EnumSource(Service.class)
  void everyContentOfTheLawIsWrittenInBothLanguages(Service service) {
    NoticeTexts.Held held = texts(service);
    assertEquals(Optional.empty(), held.firstEmpty(NoticeLaw.ART_13));
    for (NoticeItem item : NoticeItem.of(NoticeLaw.ART_13)) {
      for (String language : new String[] {"fr", "en"}) {
        String text = held.get(item, language);
        assertFalse(text.contains("{"), text);
        assertFalse(text.contains("'"), text);
      }
    }
  }

  @Test
  void itNamesThePeopleToWriteToAndTheAuthority() {
    NoticeTexts.Held held = texts(Service.E_LEARNING);
    assertTrue(held.get(NoticeItem.DPO, "fr").contains("Camille Roy"));
    assertTrue(held.get(NoticeItem.RIGHTS, "en").contains("donnees@orme.example"));
    assertTrue(held.get(NoticeItem.COMPLAINT, "fr").contains("CNIL"));
    assertTrue(held.get(NoticeItem.RETENTION, "fr").contains("trois mois après sa fin"));
  }
}
