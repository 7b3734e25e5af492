package org.vae4j.nativebackend.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vae4j.nativebackend.kernel.TileStep.Compute;
import org.vae4j.nativebackend.kernel.TileStep.Copy;
import org.vae4j.nativebackend.kernel.TileStep.Fill;
import org.vae4j.nativebackend.kernel.TileStep.Fused;
import org.vae4j.nativebackend.kernel.TileStep.Place;

/**
 * Merges neighbouring operations that are a few instructions each into fused loops. What only they
 * read stays in vector registers.
 *
 * <p>Results are stored at the end of a turn of the loop; nothing in a turn reads the old numbers
 * of a place after that, since every element depends on its own index only.
 */
final class LoopFusion {
  /** C2 of JDK 17 stops inlining at about twice as many. */
  private static final int MOST_OPERATIONS = 24;

  /** Below, loops that every program shares are warm sooner. */
  private static final int FEWEST_ELEMENTS = 4096;

  private final List<TileStep> source;
  private final boolean worthwhile;
  private final Map<Place, Integer> scalars = new HashMap<>();
  private final FusedLoopCompiler compiler;
  private final List<TileStep> steps = new ArrayList<>();

  private final Map<Place, Integer> operands = new LinkedHashMap<>();
  private final List<FusedCode.Kind> kinds = new ArrayList<>();
  private final List<FusedCode.Line> lines = new ArrayList<>();
  private final Map<Place, Integer> known = new LinkedHashMap<>();
  private final Set<Place> written = new LinkedHashSet<>();

  private int operations;

  /** The operand whose e^-|x| the passes of the last function have left for the next one. */
  private Optional<Place> exponentiated = Optional.empty();

  private LoopFusion(PlacedProgram program, FusedLoopCompiler compiler) {
    this.source = program.steps();
    this.worthwhile = program.size() >= FEWEST_ELEMENTS;
    this.compiler = compiler;
    for (TileProgram.Load load : program.scalars()) {
      scalars.put(Place.register(load.register()), load.from().base());
    }
  }

  /** The steps of a program, with fused loops. */
  static List<TileStep> fuse(PlacedProgram program, FusedLoopCompiler compiler) {
    LoopFusion fusion = new LoopFusion(program, compiler);
    for (int i = 0; i < fusion.source.size(); i++) {
      fusion.add(fusion.source.get(i), i);
    }
    fusion.close(fusion.source.size());
    return fusion.steps;
  }

  private void add(TileStep step, int index) {
    if (step instanceof Compute compute && worthwhile && FusedCode.admits(compute.op())) {
      if (operations == MOST_OPERATIONS) {
        close(index);
      }
      compute(compute);
    } else if (step instanceof Copy copy && operations > 0) {
      Place target = Place.memory(copy.address());
      known.put(target, line(copy.from()));
      written.add(target);
    } else if (step instanceof Fill fill && !known.containsKey(registerOf(fill))) {
      append(fill); // before the loop that is being collected, which has nothing to do with it
    } else {
      close(index);
      if (step instanceof Compute compute) {
        addPasses(compute);
      } else {
        append(step);
      }
    }
  }

  /** Without those at the beginning whose result is there already. */
  private void addPasses(Compute compute) {
    List<TileStep> passes = VectorFunction.passes(compute);
    int shared = VectorFunction.sharedPasses(compute.op());
    boolean known = shared > 0 && exponentiated.equals(Optional.of(compute.a()));
    passes.subList(known ? shared : 0, passes.size()).forEach(this::append);
    boolean left = shared > 0 && !compute.out().equals(compute.a());
    exponentiated = left ? Optional.of(compute.a()) : Optional.empty();
  }

  private void append(TileStep step) {
    steps.add(step);
    if (exponentiated.filter(step.writes()::contains).isPresent()) {
      exponentiated = Optional.empty();
    }
  }

  private static Place registerOf(Fill fill) {
    return Place.register(fill.load().register());
  }

  private void compute(Compute compute) {
    List<Place> places = List.of(compute.a(), compute.b(), compute.c());
    List<Integer> inputs =
        places.subList(0, FusedCode.arity(compute.op())).stream().map(this::line).toList();
    lines.add(new FusedCode.Compute(compute.op(), withoutTruth(compute.op(), inputs)));
    known.put(compute.out(), lines.size() - 1);
    written.add(compute.out());
    operations++;
  }

  /** A selection by a comparison compares itself, without numbers for true and false between. */
  private List<Integer> withoutTruth(TileOp op, List<Integer> inputs) {
    boolean compares =
        op == TileOp.SELECT
            && lines.get(inputs.get(0)) instanceof FusedCode.Compute condition
            && condition.op() == TileOp.GREATER;
    if (!compares) {
      return inputs;
    }
    List<Integer> compared =
        new ArrayList<>(((FusedCode.Compute) lines.get(inputs.get(0))).lines());
    compared.addAll(inputs.subList(1, inputs.size()));
    return compared;
  }

  /** The line that is the number of a place at this moment. */
  private int line(Place place) {
    if (!known.containsKey(place)) {
      lines.add(new FusedCode.Load(operand(place)));
      known.put(place, lines.size() - 1);
    }
    return known.get(place);
  }

  private int operand(Place place) {
    if (!operands.containsKey(place)) {
      operands.put(place, operands.size());
      boolean scalar = scalars.containsKey(place);
      FusedCode.Kind direct = place.isMemory() ? FusedCode.Kind.MEMORY : FusedCode.Kind.REGISTER;
      kinds.add(scalar ? FusedCode.Kind.SCALAR : direct);
    }
    return operands.get(place);
  }

  private void close(int index) {
    if (operations > 0) {
      List<FusedCode.Result> results = new ArrayList<>();
      List<Place> stored = new ArrayList<>();
      for (Place place : written) {
        if (place.isMemory() || isReadFrom(index, place)) {
          results.add(new FusedCode.Result(known.get(place), operand(place)));
          stored.add(place);
        }
      }
      FusedLoop loop = compiler.loop(new FusedCode(kinds, lines, results));
      int[] places = operands.keySet().stream().mapToInt(this::number).toArray();
      append(new Fused(loop, List.copyOf(operands.keySet()), stored, places));
    }
    operands.clear();
    kinds.clear();
    lines.clear();
    known.clear();
    written.clear();
    operations = 0;
  }

  private int number(Place place) {
    return place.isMemory() ? place.address() : scalars.getOrDefault(place, place.register());
  }

  /** Whether a register is read before something else is put into it. */
  private boolean isReadFrom(int index, Place place) {
    for (TileStep step : source.subList(index, source.size())) {
      if (step.reads().contains(place)) {
        return true;
      }
      if (step.writes().contains(place)) {
        return false;
      }
    }
    return false;
  }
}
