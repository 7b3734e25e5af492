package org.vae4j.nativebackend.kernel;

import java.util.Arrays;
import java.util.List;
import org.vae4j.nativebackend.kernel.TileStep.Compute;
import org.vae4j.nativebackend.kernel.TileStep.Copy;
import org.vae4j.nativebackend.kernel.TileStep.Fill;
import org.vae4j.nativebackend.kernel.TileStep.Fused;
import org.vae4j.nativebackend.kernel.TileStep.Pass;
import org.vae4j.nativebackend.kernel.TileStep.Place;

/**
 * Runs a {@link TileProgram} as fused loops and single ones, at most {@value Scratch#WIDTH}
 * elements at a time: as many whole rows as that are where a row repeats, such as a bias, which is
 * loaded once then. The results are the bits of {@link ElementwiseKernel}.
 */
final class VectorElementwiseKernel implements PiecewiseKernel {
  /** All counts are rounded up to this; values have room for it. */
  private static final int UNIT = 16;

  /** With fewer elements at a time the calls of loops take longer than loading rows again. */
  private static final int LEAST_WIDTH = Scratch.WIDTH * 3 / 4;

  /** How much a tile computes, in additions: some ten microseconds. */
  private static final long WORK = 1 << 18;

  private final Tiling tiling;
  private final TileProgram.Load[] scalars;
  private final Fill[] repeated;
  private final TileStep[] steps;

  /** How many elements at a time. */
  private final int width;

  VectorElementwiseKernel(TileProgram program, FusedLoopCompiler compiler) {
    PlacedProgram placed = new PlacedProgram(program);
    List<TileStep> all = LoopFusion.fuse(placed, compiler);
    List<Fill> rows = repeated(all);
    int rowsWidth = width(rows);
    List<Fill> once = rowsWidth == 0 ? List.of() : rows;
    width = rowsWidth == 0 ? Scratch.WIDTH : rowsWidth;
    repeated = once.toArray(Fill[]::new);
    steps = all.stream().filter(step -> !once.contains(step)).toArray(TileStep[]::new);
    scalars =
        placed.scalars().stream()
            .filter(load -> isReadByLoops(all, Place.register(load.register())))
            .toArray(TileProgram.Load[]::new);
    long work = placed.steps().stream().mapToLong(VectorElementwiseKernel::work).sum();
    long elements = Math.max(1, WORK / (1 + work) / width) * width;
    tiling = new Tiling(program.size(), (int) Math.min(elements, 1 << 20));
  }

  /** What is loaded of rows that repeat, into registers that nothing else is put into. */
  private static List<Fill> repeated(List<TileStep> steps) {
    return steps.stream()
        .filter(Fill.class::isInstance)
        .map(Fill.class::cast)
        .filter(fill -> fill.load().from().period() > 0)
        .filter(
            fill ->
                steps.stream().filter(s -> s.writes().contains(fill.writes().get(0))).count() == 1)
        .toList();
  }

  /** Whole rows and whole vectors, not much fewer than fit; else 0. */
  private static int width(List<Fill> rows) {
    long unit = UNIT;
    for (Fill row : rows) {
      int period = row.load().from().period();
      unit = Math.min(Scratch.WIDTH + 1L, unit / greatestDivisor(unit, period) * period);
    }
    int width = (int) (Scratch.WIDTH / unit * unit);
    return width < LEAST_WIDTH ? 0 : width;
  }

  private static long greatestDivisor(long a, long b) {
    return b == 0 ? a : greatestDivisor(b, a % b);
  }

  /** About how many additions a step is worth. */
  private static long work(TileStep step) {
    return step instanceof Compute compute && !FusedCode.admits(compute.op()) ? 8 : 1;
  }

  /** Fused loops read scalars from memory. */
  private static boolean isReadByLoops(List<TileStep> steps, Place place) {
    return steps.stream()
        .anyMatch(step -> !(step instanceof Fused) && step.reads().contains(place));
  }

  @Override
  public Tiling tiling() {
    return tiling;
  }

  @Override
  public void compute(int from, int to, Frame frame, Scratch scratch) {
    float[] memory = frame.memory();
    float[][] registers = scratch.registers();
    int widest = Tiling.roundedUp(Math.min(width, to - from), UNIT);
    for (TileProgram.Load load : scalars) {
      Arrays.fill(registers[load.register()], 0, widest, memory[load.from().base()]);
    }
    for (Fill fill : repeated) {
      fill(fill, memory, from, Math.min(width, to - from), scratch);
    }
    for (int start = from; start < to; start += width) {
      int count = Math.min(width, to - start);
      for (TileStep step : steps) {
        execute(step, memory, start, count, scratch);
      }
    }
  }

  private static void execute(
      TileStep step, float[] memory, int start, int count, Scratch scratch) {
    float[][] registers = scratch.registers();
    if (step instanceof Fused fused) {
      fused
          .loop()
          .run(
              memory,
              fused.places(),
              registers,
              start,
              scratch.strip(),
              Tiling.roundedUp(count, UNIT));
    } else if (step instanceof Pass pass) {
      pass(pass, memory, start, count, scratch);
    } else if (step instanceof Fill fill) {
      fill(fill, memory, start, count, scratch);
    } else if (step instanceof Copy copy) {
      Place from = copy.from();
      float[] source = from.isMemory() ? memory : registers[from.register()];
      int first = from.isMemory() ? scratch.at(from.address()) + start : 0;
      System.arraycopy(source, first, memory, scratch.at(copy.address()) + start, count);
    }
  }

  private static void fill(Fill fill, float[] memory, int start, int count, Scratch scratch) {
    float[] register = scratch.registers()[fill.load().register()];
    fill.load().from().read(memory, scratch.strip(), start, count, register, scratch.index());
  }

  private static void pass(Pass step, float[] memory, int start, int count, Scratch scratch) {
    float[][] registers = scratch.registers();
    Place placeA = step.a();
    Place placeB = step.b();
    Place placeC = step.c();
    Place placeOut = step.out();
    float[] a = placeA.isMemory() ? memory : registers[placeA.register()];
    float[] b = placeB.isMemory() ? memory : registers[placeB.register()];
    float[] c = placeC.isMemory() ? memory : registers[placeC.register()];
    float[] out = placeOut.isMemory() ? memory : registers[placeOut.register()];
    int x = placeA.isMemory() ? scratch.at(placeA.address()) + start : 0;
    int y = placeB.isMemory() ? scratch.at(placeB.address()) + start : 0;
    int w = placeC.isMemory() ? scratch.at(placeC.address()) + start : 0;
    int z = placeOut.isMemory() ? scratch.at(placeOut.address()) + start : 0;
    step.loop().run(a, x, b, y, c, w, out, z, Tiling.roundedUp(count, UNIT));
  }
}
