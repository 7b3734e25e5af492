package org.vae4j.spi;

import java.util.Optional;
import org.vae4j.data.DataSummary;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/** What the parts of a model know about the model and its data. */
public interface ModelContext extends ComponentContext {
  /** The shape of one latent: {@code model.latent} of the spec. */
  Shape latentShape();

  /** The shape of one row: {@code [height, width, channels]} for images, {@code [columns]} else. */
  Shape eventShape();

  /** The training data as the model sees them. */
  DataSummary data();

  /** What generation is conditioned on, shape {@code [batch, condition]}. */
  Optional<Tensor> condition();
}
