package org.vae4j.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import org.vae4j.backend.Bindings;
import org.vae4j.graph.Node;
import org.vae4j.graph.Program;
import org.vae4j.numeric.Array;

/**
 * Finds where numbers stopped being finite: repeats a run of any backend on the interpreter and
 * stops at the first infinite node and at the first NaN.
 *
 * <p>A number beyond the range of float32 counts as infinite. An infinity may be intended (the
 * logarithm of a probability of 0), a NaN never is; both are reported, because the one often leads
 * to the other.
 */
public final class NonFiniteFinder {
  private final List<NonFinite> findings = new ArrayList<>();
  private boolean infinite;
  private boolean nan;

  private NonFiniteFinder() {}

  /**
   * The first infinite node and the first node with a NaN, in the order of computation; empty when
   * all numbers are finite.
   *
   * @param parameters the value of each parameter before the run, as {@code session::read} gives it
   * @param bindings inputs, seed and step of the run
   */
  public static List<NonFinite> find(
      Program program, Function<String, float[]> parameters, Bindings bindings) {
    NonFiniteFinder finder = new NonFiniteFinder();
    new Interpreter(program, finder::inspect).run(new BoundEnvironment(bindings, parameters));
    return finder.findings;
  }

  private void inspect(Node node, Array value, List<Array> inputs) {
    boolean hasNan = any(value, Double::isNaN);
    boolean hasInfinity = any(value, number -> Float.isInfinite((float) number));
    if ((hasNan && !nan) || (hasInfinity && !infinite && !nan)) {
      findings.add(new NonFinite(node, Range.of(value), inputs.stream().map(Range::of).toList()));
    }
    nan |= hasNan;
    infinite |= hasInfinity;
  }

  private static boolean any(Array value, DoublePredicate predicate) {
    return Arrays.stream(value.numbers()).anyMatch(predicate);
  }
}
