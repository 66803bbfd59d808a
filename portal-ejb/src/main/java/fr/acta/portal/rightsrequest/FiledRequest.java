package fr.acta.portal.rightsrequest;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.deadline.DeadlineStep;
import fr.acta.portal.file.FileLine;
import fr.acta.portal.file.Purpose;
import fr.acta.portal.ticket.Right;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Her request as she sees it: one file, whoever decides its parts. */
public final class FiledRequest {
  private final UUID id;
  private final String reference;
  private final Right right;
  private final String employer;
  private final Instant receivedAt;
  private final LocalDate receivedOn;
  private final Channel channel;
  private final String words;
  private final LocalDate complainedOn;
  private final List<Part> parts;
  private final List<FileLine> files;
  private final List<Moment> timeline;

  FiledRequest(
      RightsRequest request,
      String employer,
      List<Part> parts,
      List<FileLine> files,
      List<Moment> timeline) {
    this.id = request.id();
    this.reference = request.reference();
    this.right = request.right();
    this.employer = employer;
    this.receivedAt = request.receivedAt();
    this.receivedOn = request.deadline().receivedOn();
    this.channel = request.channel();
    this.words = request.words();
    this.complainedOn = request.complainedOn();
    this.parts = parts.stream().sorted(Comparator.comparing(Part::getDesk)).toList();
    this.files = List.copyOf(files);
    this.timeline = List.copyOf(timeline);
  }

  public UUID getId() {
    return id;
  }

  public String getReference() {
    return reference;
  }

  public Right getRight() {
    return right;
  }

  /** The name of the client's desk. */
  public String getEmployer() {
    return employer;
  }

  public Instant getReceivedAt() {
    return receivedAt;
  }

  public LocalDate getReceivedOn() {
    return receivedOn;
  }

  public Channel getChannel() {
    return channel;
  }

  /** In her own words; null where the right needs none. */
  public String getWords() {
    return words;
  }

  /** When she complained to the supervisory authority, as far as the desks know; or null. */
  public LocalDate getComplainedOn() {
    return complainedOn;
  }

  /**
   * The last day on which every part that is still open must be answered; only a projection while
   * her answer is waited for.
   */
  public LocalDate getLegalEnd() {
    return last().getLegalEnd();
  }

  public List<DeadlineStep> getExplanation() {
    return last().getExplanation();
  }

  private Part last() {
    return parts.stream()
        .filter(part -> part.isDone() != isOpen())
        .max(Comparator.comparing(Part::getLegalEnd))
        .orElseThrow();
  }

  /** A clock stands still until she answers. */
  public boolean isSuspended() {
    return parts.stream().anyMatch(part -> part.getSuspendedSince() != null);
  }

  /** When the last part was answered; null while one is open. */
  public LocalDate getAnsweredOn() {
    return isOpen()
        ? null
        : parts.stream().map(Part::getAnsweredOn).max(Comparator.naturalOrder()).orElseThrow();
  }

  public List<Part> getParts() {
    return parts;
  }

  /** What came with the request as a whole: the letter, a mandate. */
  public List<FileLine> getFiles() {
    return files.stream().filter(f -> f.getObjectId().equals(id)).toList();
  }

  /** What she and the desk sent each other about one part. */
  public List<FileLine> exchanged(Part part) {
    return of(part, false);
  }

  /** What the desk handed over with its answer. */
  public List<FileLine> handedOver(Part part) {
    return of(part, true);
  }

  private List<FileLine> of(Part part, boolean handedOver) {
    return files.stream()
        .filter(f -> f.getObjectId().equals(part.getId()))
        .filter(f -> (f.getPurpose() == Purpose.EXECUTION) == handedOver)
        // What a desk took out again was never handed over.
        .filter(f -> !handedOver || !f.isErased())
        .toList();
  }

  public RequestStatus getStatus() {
    return RequestStatus.of(parts.stream().map(Part::getStatus).toList());
  }

  public boolean isOpen() {
    return getStatus() != RequestStatus.DONE;
  }

  public List<DataItem> getItems() {
    return parts.stream().flatMap(p -> p.getItems().stream()).sorted().toList();
  }

  /** Whether a desk still has to decide on a correction of this item. */
  public boolean waitsFor(DataItem item) {
    return right == Right.RECTIFICATION
        && parts.stream().anyMatch(p -> !p.isDone() && p.getItems().contains(item));
  }

  /** Any refusal, even of a part, comes with the remedies (GDPR art. 12(4)). */
  public boolean isRemediesOwed() {
    return parts.stream()
        .map(Part::getOutcome)
        .filter(Objects::nonNull)
        .anyMatch(o -> o.owesRemedies());
  }

  /** Newest first; empty in a list of requests. */
  public List<Moment> getTimeline() {
    return timeline;
  }
}
