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
 * Runs a {@link TileProgram} as fused loops and single ones, {@value Scratch#WIDTH} elements at a
 * time. The results are the bits of {@link ElementwiseKernel}.
 */
final class VectorElementwiseKernel implements PiecewiseKernel {
  /** All counts are rounded up to this; values have room for it. */
  private static final int UNIT = 16;

  /** How much a tile computes, in additions: some ten microseconds. */
  private static final long WORK = 1 << 18;

  private final Tiling tiling;
  private final TileProgram.Load[] scalars;
  private final TileStep[] steps;

  VectorElementwiseKernel(TileProgram program, FusedLoopCompiler compiler) {
    PlacedProgram placed = new PlacedProgram(program);
    List<TileStep> all = LoopFusion.fuse(placed, compiler);
    steps = all.toArray(TileStep[]::new);
    scalars =
        placed.scalars().stream()
            .filter(load -> isReadByLoops(all, Place.register(load.register())))
            .toArray(TileProgram.Load[]::new);
    long work = placed.steps().stream().mapToLong(VectorElementwiseKernel::work).sum();
    long elements = Math.max(1, WORK / (1 + work) / Scratch.WIDTH) * Scratch.WIDTH;
    tiling = new Tiling(program.size(), (int) Math.min(elements, 1 << 20));
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
    int widest = roundedUp(Math.min(Scratch.WIDTH, to - from));
    for (TileProgram.Load load : scalars) {
      Arrays.fill(registers[load.register()], 0, widest, memory[load.from().base()]);
    }
    for (int start = from; start < to; start += Scratch.WIDTH) {
      int count = Math.min(Scratch.WIDTH, to - start);
      for (TileStep step : steps) {
        execute(step, memory, start, count, scratch);
      }
    }
  }

  private static int roundedUp(int count) {
    return (count + UNIT - 1) / UNIT * UNIT;
  }

  private static void execute(
      TileStep step, float[] memory, int start, int count, Scratch scratch) {
    float[][] registers = scratch.registers();
    if (step instanceof Fused fused) {
      fused.loop().run(memory, fused.places(), registers, start, scratch.strip(), roundedUp(count));
    } else if (step instanceof Pass pass) {
      pass(pass, memory, start, count, scratch);
    } else if (step instanceof Fill fill) {
      float[] register = registers[fill.load().register()];
      fill.load().from().read(memory, scratch.strip(), start, count, register, scratch.index());
    } else if (step instanceof Copy copy) {
      Place from = copy.from();
      float[] source = from.isMemory() ? memory : registers[from.register()];
      int first = from.isMemory() ? scratch.at(from.address()) + start : 0;
      System.arraycopy(source, first, memory, scratch.at(copy.address()) + start, count);
    }
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
    step.loop().run(a, x, b, y, c, w, out, z, roundedUp(count));
  }
}
