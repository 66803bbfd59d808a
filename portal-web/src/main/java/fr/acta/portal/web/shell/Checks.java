package fr.acta.portal.web.shell;

import fr.acta.portal.tenancy.RuleBroken;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.validator.ValidatorException;
import jakarta.inject.Inject;
import java.util.function.Function;

/** Turns a value that the domain refuses into the error of its field, in the domain's words. */
@RequestScoped
public class Checks {
  @Inject private Words words;

  /**
   * @param typed an empty one passes: whether it may be empty is another rule
   * @param read makes the domain's value; what it returns is dropped
   */
  public void check(Object typed, Function<String, ?> read) {
    if (typed == null || typed.toString().isBlank()) return;
    try {
      read.apply(typed.toString());
    } catch (RuleBroken no) {
      throw wrong(words.of(no.messageKey(), no.arguments()));
    }
  }

  public static ValidatorException wrong(String sentence) {
    return new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
  }
}
