package org.vae4j.components.likelihood;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.vae4j.data.DataSummary;
import org.vae4j.data.Support;
import org.vae4j.spi.Likelihood;
import org.vae4j.spi.Observation;
import org.vae4j.tensor.Noise;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;
import org.vae4j.tensor.Tensors;

/**
 * Groups of columns with likelihoods of their own, independent given z: log p(x) = Σ_g log
 * p_g(x_g), in nats; for tables of mixed types, and for the channels of pictures.
 *
 * <p>Along the last axis of the parameters stand those of the first group, then those of the
 * second, and so on. A missing cell contributes nothing, and a group of which nothing was observed
 * is 0.
 *
 * <p>Source: Nazabal et al. 2018, arXiv:1807.03653.
 */
public final class Composite implements Likelihood {
  private final Shape event;
  private final List<ColumnLikelihood> parts;

  /** The likelihood of events whose columns the parts share among them, in this order. */
  Composite(Shape event, List<ColumnLikelihood> parts) {
    this.event = event;
    this.parts = List.copyOf(parts);
  }

  @Override
  public Shape parameterShape() {
    return event.withDim(-1, parts.stream().mapToInt(ColumnLikelihood::parameters).sum());
  }

  @Override
  public Tensor logProb(Observation x, Tensor parameters) {
    return each(
            parameters,
            (part, own) -> part.likelihood().logProb(new ColumnObservation(x, part.columns()), own))
        .stream()
        .reduce(Tensor::plus)
        .orElseThrow();
  }

  @Override
  public Tensor mean(Tensor parameters) {
    return joined(parameters, Likelihood::mean);
  }

  @Override
  public Tensor mode(Tensor parameters) {
    return joined(parameters, Likelihood::mode);
  }

  @Override
  public Tensor sample(Tensor parameters, Noise noise) {
    return joined(parameters, (likelihood, own) -> likelihood.sample(own, noise));
  }

  private Tensor joined(Tensor parameters, BiFunction<Likelihood, Tensor, Tensor> columns) {
    return Tensors.concat(
        -1, each(parameters, (part, own) -> columns.apply(part.likelihood(), own)));
  }

  private List<Tensor> each(
      Tensor parameters, BiFunction<ColumnLikelihood, Tensor, Tensor> function) {
    List<Tensor> results = new ArrayList<>();
    int from = 0;
    for (ColumnLikelihood part : parts) {
      int to = from + part.parameters();
      results.add(function.apply(part, parameters.slice(-1, from, to)));
      from = to;
    }
    return results;
  }

  @Override
  public Support support(int element) {
    ColumnLikelihood part =
        parts.stream().filter(p -> p.columns().holds(element)).findFirst().orElseThrow();
    return part.likelihood().support(part.columns().index(element));
  }

  @Override
  public float[] initialParameters(DataSummary data) {
    float[] all = new float[parameterShape().size()];
    int width = parameterShape().dim(-1);
    int from = 0;
    for (ColumnLikelihood part : parts) {
      float[] own = part.likelihood().initialParameters(new ColumnSummary(data, part.columns()));
      int size = part.parameters();
      for (int row = 0; row * width < all.length; row++) {
        System.arraycopy(own, row * size, all, row * width + from, size);
      }
      from += size;
    }
    return all;
  }

  @Override
  public Optional<String> caution(DataSummary data) {
    String cautions =
        parts.stream()
            .flatMap(part -> caution(part, data).stream())
            .collect(Collectors.joining("; "));
    return Optional.of(cautions).filter(text -> !text.isEmpty());
  }

  private static Optional<String> caution(ColumnLikelihood part, DataSummary data) {
    return part.likelihood()
        .caution(new ColumnSummary(data, part.columns()))
        .map(text -> part.columns().words() + ": " + text);
  }
}
