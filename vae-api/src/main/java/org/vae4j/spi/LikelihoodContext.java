package org.vae4j.spi;

import org.vae4j.data.DataSummary;
import org.vae4j.tensor.Shape;

/** What a likelihood knows: what all parts know, and how to hand a part of the event on. */
public interface LikelihoodContext extends ModelContext {
  /**
   * The context of a likelihood for a part of the event.
   *
   * @param scope put in front of the part's parameter names
   * @param data the summary of that part
   */
  LikelihoodContext part(String scope, Shape eventShape, DataSummary data);
}
