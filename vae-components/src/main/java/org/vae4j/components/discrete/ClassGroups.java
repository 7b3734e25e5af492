package org.vae4j.components.discrete;

import org.vae4j.spi.IncompatiblePartsException;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/**
 * Latents of shape {@code [groups…, classes]}: each group is one of the classes, written along the
 * last axis.
 *
 * @param latent the shape of one latent
 */
public record ClassGroups(Shape latent) {
  /**
   * Reads the groups off a latent shape.
   *
   * @param part who asks, for the message, such as {@code the prior `categorical`}
   * @throws IncompatiblePartsException when the shape has no axis of groups, or fewer than two
   *     classes
   */
  public static ClassGroups of(String part, Shape latent) {
    if (latent.rank() < 2 || latent.dim(-1) < 2) {
      throw new IncompatiblePartsException(
          part
              + " needs latents of shape [groups, classes] with at least two classes, and"
              + " model.latent is "
              + latent,
          "Set `model.latent: [20, 10]`, say, for twenty latents of ten classes each.");
    }
    return new ClassGroups(latent);
  }

  /** How many groups there are. */
  public int groups() {
    return latent.size() / classes();
  }

  /** How many classes a group chooses from. */
  public int classes() {
    return latent.dim(-1);
  }

  /**
   * Sums over the classes.
   *
   * @param elementwise shape {@code [leading…] + latent}
   * @return shape {@code [leading…, groups]}
   */
  public Tensor sumOfClasses(Tensor elementwise) {
    return elementwise.sum(-1).flattenAfter(elementwise.shape().rank() - latent.rank());
  }

  /**
   * A 1 at the class with the largest score of its group, zeros elsewhere; without a gradient.
   *
   * @param scores shape {@code [leading…] + latent}
   */
  public Tensor largest(Tensor scores) {
    float[] classes = new float[classes()];
    for (int i = 0; i < classes.length; i++) {
      classes[i] = i;
    }
    Tensor numbers = scores.constant(Shape.of(classes.length), classes);
    return scores.argMax(-1).expandDims(-1).equalTo(numbers);
  }
}
