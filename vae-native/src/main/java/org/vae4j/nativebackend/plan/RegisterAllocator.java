package org.vae4j.nativebackend.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import org.vae4j.nativebackend.kernel.Scratch;
import org.vae4j.nativebackend.kernel.TileProgram;
import org.vae4j.nativebackend.kernel.TileProgram.Step;
import org.vae4j.nativebackend.plan.ElementwiseOperation.Compute;
import org.vae4j.nativebackend.plan.ElementwiseOperation.Read;

/**
 * Gives the lines of an elementwise operation to the registers of a tile, from first to last use.
 *
 * <p>Scalars and short rows that repeat keep theirs, since they are loaded once for many tiles.
 * Results are stored after everything is loaded, so that a result may lie where an operand lay.
 */
final class RegisterAllocator {
  private final ElementwiseOperation operation;
  private final int[] register;
  private final int[] lastUse;
  private final Deque<Integer> free = new ArrayDeque<>();
  private int count;

  RegisterAllocator(ElementwiseOperation operation) {
    this.operation = operation;
    this.register = new int[operation.lines().size()];
    this.lastUse = lastUses(operation);
    for (int line = 0; line < register.length; line++) {
      if (isKept(line)) {
        register[line] = count++;
      }
    }
    for (int line = 0; line < register.length; line++) {
      if (!isKept(line)) {
        freeOperands(line);
        register[line] = free.isEmpty() ? count++ : free.pop();
      }
    }
  }

  private boolean isKept(int line) {
    return operation.lines().get(line) instanceof Read read
        && (read.view().isScalar() || read.view().isRepeated(Scratch.WIDTH));
  }

  private void freeOperands(int line) {
    if (operation.lines().get(line) instanceof Compute compute) {
      for (int operand : new LinkedHashSet<>(compute.operands())) {
        if (lastUse[operand] == line && !isKept(operand)) {
          free.push(register[operand]);
        }
      }
    }
  }

  private static int[] lastUses(ElementwiseOperation operation) {
    int[] uses = new int[operation.lines().size()];
    for (int line = 0; line < uses.length; line++) {
      if (operation.lines().get(line) instanceof Compute compute) {
        for (int operand : compute.operands()) {
          uses[operand] = line;
        }
      }
    }
    operation.results().values().forEach(line -> uses[line] = uses.length);
    return uses;
  }

  /** How many registers it takes. */
  int count() {
    return count;
  }

  /** The steps of the kernel. */
  List<Step> steps(Addresses addresses) {
    List<Step> steps = new ArrayList<>();
    for (int line = 0; line < register.length; line++) {
      steps.add(step(line, addresses));
    }
    operation
        .results()
        .forEach(
            (value, line) -> steps.add(new TileProgram.Store(register[line], addresses.of(value))));
    return steps;
  }

  private Step step(int line, Addresses addresses) {
    if (operation.lines().get(line) instanceof Compute compute) {
      int[] operands = new int[3];
      for (int i = 0; i < compute.operands().size(); i++) {
        operands[i] = register[compute.operands().get(i)];
      }
      return new TileProgram.Compute(
          compute.op(), register[line], operands[0], operands[1], operands[2]);
    }
    Read read = (Read) operation.lines().get(line);
    return new TileProgram.Load(register[line], read.view().read(addresses));
  }
}
