package org.vae4j.experiment.training;

/** Thrown when a number of a step is infinite or not a number. */
public final class DivergedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int epoch;
  private final int stepInEpoch;
  private final String term;
  private final String firstBadNode;

  DivergedException(int epoch, int stepInEpoch, String term, double value, String firstBadNode) {
    super(
        "training diverged in epoch %d, step %d: %s is %s\n    first bad node: %s"
            .formatted(epoch, stepInEpoch, term, value, firstBadNode.replace("\n", "\n    ")));
    this.epoch = epoch;
    this.stepInEpoch = stepInEpoch;
    this.term = term;
    this.firstBadNode = firstBadNode;
  }

  /** The epoch, from 1. */
  public int epoch() {
    return epoch;
  }

  /** The step within the epoch, from 1. */
  public int stepInEpoch() {
    return stepInEpoch;
  }

  /** The first term that is not finite. */
  public String term() {
    return term;
  }

  /** The first node of the graph that is not finite, with its origin and inputs. */
  public String firstBadNode() {
    return firstBadNode;
  }
}
