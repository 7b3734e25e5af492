package org.vae4j.nativebackend.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vae4j.nativebackend.kernel.KernelSet;
import org.vae4j.nativebackend.kernel.PiecewiseKernel;
import org.vae4j.nativebackend.kernel.TileOp;
import org.vae4j.nativebackend.kernel.TileProgram;

/**
 * Elementwise computations over one range of elements.
 *
 * @param size how many elements
 * @param lines what is read and computed; a line refers to lines before it
 * @param results what is written to memory, with the line that it is
 */
record ElementwiseOperation(String origin, int size, List<Line> lines, Map<Value, Integer> results)
    implements Operation {
  /** A number an element. */
  sealed interface Line {}

  /** Read from memory. */
  record Read(View view) implements Line {}

  /** Computed from earlier lines. */
  record Compute(TileOp op, List<Integer> operands) implements Line {}

  @Override
  public List<Value> reads() {
    LinkedHashSet<Value> values = new LinkedHashSet<>();
    for (Line line : lines) {
      if (line instanceof Read read) {
        values.add(read.view().value());
      }
    }
    return new ArrayList<>(values);
  }

  @Override
  public List<Value> writes() {
    return List.copyOf(results.keySet());
  }

  @Override
  public long flops() {
    return size * lines.stream().filter(Compute.class::isInstance).count();
  }

  /** Each element over the same element. */
  @Override
  public boolean overwrites(Value parameter, Value next) {
    return results.containsKey(next)
        && lines.stream()
            .allMatch(
                line ->
                    !(line instanceof Read read)
                        || !read.view().value().equals(parameter)
                        || read.view().isWhole());
  }

  @Override
  public PiecewiseKernel bind(Addresses addresses, KernelSet kernels) {
    return kernels.elementwise(new TileProgram(size, new RegisterAllocator(this).steps(addresses)));
  }

  @Override
  public String text() {
    return IntStream.range(0, lines.size())
        .mapToObj(this::text)
        .collect(Collectors.joining("; ", "elementwise [" + size + "] ", ""));
  }

  private String text(int index) {
    StringBuilder stored = new StringBuilder();
    results.forEach((value, line) -> stored.append(line == index ? " -> " + value : ""));
    if (lines.get(index) instanceof Read read) {
      return "%" + index + " = " + read.view() + stored;
    }
    Compute compute = (Compute) lines.get(index);
    return compute.operands().stream()
        .map(operand -> "%" + operand)
        .collect(Collectors.joining(", ", "%" + index + " = " + compute.op() + "(", ")" + stored));
  }
}
