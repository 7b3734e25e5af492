package org.vae4j.reference;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vae4j.graph.Node;

/**
 * A node with numbers that are not finite.
 *
 * @param range the range of its value
 * @param inputs the ranges of its inputs
 */
public record NonFinite(Node node, Range range, List<Range> inputs) {
  /**
   * Several lines: the node and its value, then each input and its value.
   *
   * <pre>{@code
   * LOG gave decoder/log: float32[2]: 1 infinite, 1 in [0.0, 0.0]
   *   from decoder/rate: float32[2]: 2 in [0.0, 1.0]
   * }</pre>
   */
  @Override
  public String toString() {
    return node.primitive()
        + " gave "
        + text(node, range)
        + IntStream.range(0, inputs.size())
            .mapToObj(i -> "\n  from " + text(node.input(i), inputs.get(i)))
            .collect(Collectors.joining());
  }

  private static String text(Node node, Range range) {
    return node.origin() + ": float32" + node.shape() + ": " + range;
  }
}
