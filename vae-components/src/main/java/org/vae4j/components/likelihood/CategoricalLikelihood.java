package org.vae4j.components.likelihood;

import org.vae4j.components.discrete.GumbelNoise;
import org.vae4j.data.DataSummary;
import org.vae4j.data.Support;
import org.vae4j.spi.Likelihood;
import org.vae4j.spi.Observation;
import org.vae4j.tensor.Noise;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/**
 * Independent elements that are one of k classes, written as whole numbers from 0: log p(x) = l_x -
 * log Σ_c e^(l_c), with k logits l for each element as parameters; along the last axis those of
 * class 0 for all elements first.
 *
 * <p>In nats. The mean is that of the class numbers, which says something where classes are ordered
 * (and for two of them is a probability); a picture of other classes is their {@link #mode}. Draws
 * are exact: the largest of logits with Gumbel noise.
 *
 * <p>Sources: Kingma and Welling 2013, arXiv:1312.6114; sampling: Maddison et al. 2014,
 * arXiv:1411.0030.
 */
public final class CategoricalLikelihood implements Likelihood {
  private final Shape event;
  private final int classes;

  /** The likelihood of events of this shape, each element one of so many classes. */
  public CategoricalLikelihood(Shape event, int classes) {
    this.event = event;
    this.classes = classes;
  }

  @Override
  public Shape parameterShape() {
    return event.withDim(-1, classes * event.dim(-1));
  }

  @Override
  public Tensor logProb(Observation x, Tensor parameters) {
    Tensor logits = logits(parameters);
    Tensor chosen = x.filled(0).expandDims(-2).equalTo(numbers(logits));
    Tensor logProb = logits.logSoftmax(-2);
    return x.sumObserved(chosen.select(logProb, logProb.constant(0)).sum(-2));
  }

  @Override
  public Tensor mean(Tensor parameters) {
    Tensor logits = logits(parameters);
    return logits.softmax(-2).times(numbers(logits)).sum(-2);
  }

  @Override
  public Tensor mode(Tensor parameters) {
    return logits(parameters).argMax(-2);
  }

  @Override
  public Tensor sample(Tensor parameters, Noise noise) {
    Tensor logits = logits(parameters);
    return logits.plus(GumbelNoise.draw(noise, "x", logits.shape())).argMax(-2);
  }

  /** Shape {@code [samples…, batch, …, classes, columns]}. */
  private Tensor logits(Tensor parameters) {
    Shape shape = parameters.shape();
    return parameters.reshape(
        shape.range(0, shape.rank() - 1).append(classes).append(event.dim(-1)));
  }

  /** The classes 0, 1, … along the axis of the logits. */
  private Tensor numbers(Tensor logits) {
    float[] numbers = new float[classes];
    for (int c = 0; c < classes; c++) {
      numbers[c] = c;
    }
    return logits.constant(Shape.of(classes, 1), numbers);
  }

  @Override
  public Support support(int element) {
    return new Support(
        "whole numbers from 0 to " + (classes - 1),
        v -> v >= 0 && v < classes && v == Math.rint(v));
  }

  /** The logarithms of the class shares, every class counted once more (Laplace 1814). */
  @Override
  public float[] initialParameters(DataSummary data) {
    double[] shares = data.classShares(classes);
    float[] start = new float[shares.length];
    int columns = event.dim(-1);
    for (int element = 0; element < event.size(); element++) {
      int first = element / columns * classes * columns + element % columns;
      for (int c = 0; c < classes; c++) {
        double count = shares[element * classes + c] * data.count();
        start[first + c * columns] = (float) Math.log((count + 1) / (data.count() + classes));
      }
    }
    return start;
  }
}
