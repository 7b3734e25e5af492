package org.vae4j.components.network;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.vae4j.spi.ComponentContext;
import org.vae4j.spi.Initializer;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/**
 * A network that gives a shift and a gate for each of D numbers, each a function of the numbers
 * before it in some order and of a context; ELU hidden layers with masked weights.
 *
 * <p>Hidden units have degrees from 0 (the context alone) to D - 1, evenly.
 *
 * <p>Sources: Germain et al. 2015, arXiv:1502.03509; with a context: Kingma et al. 2016,
 * arXiv:1606.04934.
 */
public final class AutoregressiveNetwork {
  private static final double OPEN = 2; // the paper: gates start open, logits at +1 or +2

  private final List<Integer> order;
  private final Tensor contextWeight;
  private final List<MaskedDense> hidden;
  private final MaskedDense shift;
  private final MaskedDense gate;

  private AutoregressiveNetwork(
      List<Integer> order,
      Tensor contextWeight,
      List<MaskedDense> hidden,
      MaskedDense shift,
      MaskedDense gate) {
    this.order = order;
    this.contextWeight = contextWeight;
    this.hidden = hidden;
    this.shift = shift;
    this.gate = gate;
  }

  /**
   * A network.
   *
   * @param name the scope of its parameters
   * @param order the numbers from 0 to D - 1, the first one seen by all others
   * @param features how many numbers the context has
   * @param sizes of the hidden layers, at least one
   */
  public static AutoregressiveNetwork create(
      ComponentContext context,
      String name,
      List<Integer> order,
      int features,
      List<Integer> sizes) {
    int count = order.size();
    int[] degrees = IntStream.range(0, count).map(i -> order.indexOf(i) + 1).toArray();
    int[] outputs = IntStream.of(degrees).map(degree -> degree - 1).toArray();
    Tensor contextWeight =
        context.parameter(
            name + "/context", Shape.of(features, sizes.get(0)), Initializer.glorotUniform());
    List<MaskedDense> hidden = new ArrayList<>();
    for (int size : sizes) {
      int[] units = IntStream.range(0, size).map(i -> (int) ((long) i * count / size)).toArray();
      String layer = name + "/hidden-" + (hidden.size() + 1);
      hidden.add(MaskedDense.create(context, layer, degrees, units, Initializer.zeros()));
      degrees = units;
    }
    return new AutoregressiveNetwork(
        List.copyOf(order),
        contextWeight,
        List.copyOf(hidden),
        MaskedDense.create(context, name + "/shift", degrees, outputs, Initializer.zeros()),
        MaskedDense.create(context, name + "/gate", degrees, outputs, Initializer.constant(OPEN)));
  }

  /** The order of the numbers. */
  public List<Integer> order() {
    return order;
  }

  /**
   * What the first hidden layer receives of the context, for {@link #hidden}.
   *
   * @param features shape {@code [batch, features]}
   */
  public Tensor context(Tensor features) {
    return features.matMul(contextWeight);
  }

  /**
   * The last hidden layer.
   *
   * @param z shape {@code […, batch, D]}
   */
  public Tensor hidden(Tensor z, Tensor context) {
    Tensor value = Activation.ELU.apply(hidden.get(0).apply(z).plus(context));
    for (MaskedDense layer : hidden.subList(1, hidden.size())) {
      value = Activation.ELU.apply(layer.apply(value));
    }
    return value;
  }

  /** The shifts m, shape {@code […, batch, D]}. */
  public Tensor shifts(Tensor hidden) {
    return shift.apply(hidden);
  }

  /** The shift of one number, shape {@code […, batch, 1]}. */
  public Tensor shift(Tensor hidden, int number) {
    return shift.column(hidden, number);
  }

  /** The logits s of the gates, shape {@code […, batch, D]}. */
  public Tensor gates(Tensor hidden) {
    return gate.apply(hidden);
  }

  /** The logit of the gate of one number, shape {@code […, batch, 1]}. */
  public Tensor gate(Tensor hidden, int number) {
    return gate.column(hidden, number);
  }

  /** The same network with no gradient towards its parameters. */
  public AutoregressiveNetwork detached() {
    return new AutoregressiveNetwork(
        order,
        contextWeight.stopGradient(),
        hidden.stream().map(MaskedDense::detached).toList(),
        shift.detached(),
        gate.detached());
  }
}
