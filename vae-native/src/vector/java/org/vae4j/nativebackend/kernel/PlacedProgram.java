package org.vae4j.nativebackend.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vae4j.nativebackend.kernel.TileStep.Place;

/**
 * A {@link TileProgram} whose operands and results are used where they lie: what is row-major in
 * memory is neither loaded nor stored, but computed with in place.
 *
 * <p>A result is written straight to memory where nothing reads those numbers afterwards.
 */
final class PlacedProgram {
  private final int size;
  private final List<TileProgram.Step> source;
  private final Place[] places = new Place[Scratch.REGISTERS];
  private final List<TileProgram.Load> scalars = new ArrayList<>();
  private final List<TileStep> steps = new ArrayList<>();

  PlacedProgram(TileProgram program) {
    size = program.size();
    source = program.steps();
    Arrays.setAll(places, Place::register);
    for (int i = 0; i < source.size(); i++) {
      TileProgram.Step step = source.get(i);
      if (step instanceof TileProgram.Load load) {
        load(load, i);
      } else if (step instanceof TileProgram.Compute compute) {
        compute(compute, i);
      } else if (step instanceof TileProgram.Store store) {
        store(store);
      }
    }
  }

  /** How many elements there are. */
  int size() {
    return size;
  }

  /** What is loaded once for many tiles. */
  List<TileProgram.Load> scalars() {
    return scalars;
  }

  /** What happens to a tile, each operation a step. */
  List<TileStep> steps() {
    return steps;
  }

  private void load(TileProgram.Load load, int index) {
    if (load.from().isPlain() && staysUntilRead(load, index)) {
      places[load.register()] = Place.memory(load.from().base());
      return;
    }
    places[load.register()] = Place.register(load.register());
    if (load.from().isScalar()) {
      scalars.add(load);
    } else {
      steps.add(new TileStep.Fill(load));
    }
  }

  private void compute(TileProgram.Compute compute, int index) {
    Place a = places[compute.a()];
    Place b = places[compute.b()];
    Place c = places[compute.c()];
    Place out = destination(compute.register(), index);
    places[compute.register()] = out;
    steps.add(new TileStep.Compute(compute.op(), out, a, b, c));
  }

  private void store(TileProgram.Store store) {
    Place from = places[store.register()];
    if (!from.equals(Place.memory(store.address()))) {
      steps.add(new TileStep.Copy(from, store.address()));
    }
  }

  /** The memory a register will be stored to, if it can be written at once, else the register. */
  private Place destination(int register, int index) {
    for (int i = index + 1; i < source.size(); i++) {
      TileProgram.Step step = source.get(i);
      if (step instanceof TileProgram.Store store && store.register() == register) {
        boolean free = !isReadAfter(index, store.address());
        return free ? Place.memory(store.address()) : Place.register(register);
      }
      if (defines(step, register)) {
        return Place.register(register);
      }
    }
    return Place.register(register);
  }

  /** Whether nothing is stored over an operand before its register is read for the last time. */
  private boolean staysUntilRead(TileProgram.Load load, int index) {
    boolean overwritten = false;
    for (int i = index + 1; i < source.size(); i++) {
      TileProgram.Step step = source.get(i);
      if (defines(step, load.register())) {
        return !(overwritten && reads(step, load.register()));
      }
      if (overwritten && reads(step, load.register())) {
        return false;
      }
      overwritten |=
          step instanceof TileProgram.Store store && load.from().meets(store.address(), size);
    }
    return true;
  }

  private static boolean reads(TileProgram.Step step, int register) {
    return (step instanceof TileProgram.Store store && store.register() == register)
        || (step instanceof TileProgram.Compute compute
            && (compute.a() == register || compute.b() == register || compute.c() == register));
  }

  private static boolean defines(TileProgram.Step step, int register) {
    return (step instanceof TileProgram.Load load && load.register() == register)
        || (step instanceof TileProgram.Compute compute && compute.register() == register);
  }

  /** Whether a step behind the given one may read what lies in memory from an address on. */
  private boolean isReadAfter(int index, int address) {
    Place[] known = places.clone();
    for (int i = 0; i < source.size(); i++) {
      TileProgram.Step step = source.get(i);
      if (step instanceof TileProgram.Load load) {
        boolean plain = load.from().isPlain();
        known[load.register()] =
            plain ? Place.memory(load.from().base()) : Place.register(load.register());
        if (i > index && !plain && load.from().meets(address, size)) {
          return true;
        }
      } else if (step instanceof TileProgram.Compute compute) {
        if (i > index
            && (meets(known[compute.a()], address)
                || meets(known[compute.b()], address)
                || meets(known[compute.c()], address))) {
          return true;
        }
        known[compute.register()] = Place.register(compute.register());
      } else if (step instanceof TileProgram.Store store
          && i > index
          && meets(known[store.register()], address)) {
        return true;
      }
    }
    return false;
  }

  private boolean meets(Place place, int address) {
    return place.isMemory() && Math.abs(place.address() - address) < size;
  }
}
