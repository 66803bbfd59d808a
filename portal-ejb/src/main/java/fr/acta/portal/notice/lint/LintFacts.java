package fr.acta.portal.notice.lint;

import fr.acta.portal.client.Subscription.Service;
import fr.acta.portal.notice.NoticeLaw;
import java.util.List;

/**
 * What the linter holds a notice against.
 *
 * @param controller whose notice it is, by name
 * @param registered names on the recipients' register that serve this service
 * @param mustBeNamed those of them that receive data now and are no authority
 * @param headcount employees of the client; null when nobody said
 * @param councilInformed the works council was informed of the processing (labour code L.2312-38)
 */
public record LintFacts(
    Service service,
    NoticeLaw law,
    String controller,
    String operator,
    List<String> registered,
    List<String> mustBeNamed,
    Integer headcount,
    boolean councilInformed) {
  public LintFacts {
    registered = List.copyOf(registered);
    mustBeNamed = List.copyOf(mustBeNamed);
  }
}
