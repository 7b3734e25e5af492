package org.vae4j.nativebackend.kernel;

import java.util.ArrayList;
import java.util.List;
import org.vae4j.nativebackend.kernel.TileProgram.Compute;
import org.vae4j.nativebackend.kernel.TileProgram.Load;
import org.vae4j.nativebackend.kernel.TileProgram.Step;
import org.vae4j.nativebackend.kernel.TileProgram.Store;

/**
 * Interprets a {@link TileProgram}, {@value Scratch#WIDTH} elements at a time, so that what lies
 * between load and store stays in the first cache.
 *
 * <p>Broadcasting is a matter of loading alone. Scalars are loaded once a tile.
 */
final class ElementwiseKernel implements PiecewiseKernel {
  private final Tiling tiling;
  private final Load[] scalars;
  private final Step[] steps;

  ElementwiseKernel(TileProgram program) {
    List<Load> once = new ArrayList<>();
    List<Step> repeated = new ArrayList<>();
    for (Step step : program.steps()) {
      if (step instanceof Load load && load.from().isScalar()) {
        once.add(load);
      } else {
        repeated.add(step);
      }
    }
    scalars = once.toArray(Load[]::new);
    steps = repeated.toArray(Step[]::new);
    tiling = Tiling.ofWork(program.size(), 1 + program.work(), 4 * Tiling.LIGHT);
  }

  @Override
  public Tiling tiling() {
    return tiling;
  }

  @Override
  public void compute(int from, int to, Frame frame, Scratch scratch) {
    float[] memory = frame.memory();
    float[][] registers = scratch.registers();
    int widest = Math.min(Scratch.WIDTH, to - from);
    for (Load load : scalars) {
      load.from()
          .read(memory, scratch.strip(), from, widest, registers[load.register()], scratch.index());
    }
    for (int start = from; start < to; start += Scratch.WIDTH) {
      int count = Math.min(Scratch.WIDTH, to - start);
      for (Step step : steps) {
        execute(step, memory, start, count, scratch);
      }
    }
  }

  private static void execute(Step step, float[] memory, int start, int count, Scratch scratch) {
    float[][] registers = scratch.registers();
    if (step instanceof Compute compute) {
      TileMath.compute(compute, registers, count);
    } else if (step instanceof Load load) {
      load.from()
          .read(memory, scratch.strip(), start, count, registers[load.register()], scratch.index());
    } else if (step instanceof Store store) {
      System.arraycopy(
          registers[store.register()], 0, memory, scratch.at(store.address()) + start, count);
    }
  }
}
