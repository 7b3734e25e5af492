package org.vae4j.experiment.data.preparation;

import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.IntFunction;
import org.vae4j.data.Support;

/** Looks for values that are outside a support. Missing cells have none. */
final class SupportScan {
  private SupportScan() {}

  /** The first value outside; empty when all are inside. */
  static Optional<Outlier> first(Split split, IntFunction<Support> supports) {
    DoublePredicate[] inside = predicates(split, supports);
    if (allInside(split.palette(), inside)) {
      return Optional.empty();
    }
    float[] values = new float[inside.length];
    for (int row = 0; row < split.count(); row++) {
      split.read(row, 0, values, 0);
      for (int element = 0; element < values.length; element++) {
        if (!inside[element].test(values[element])) {
          CellPlace place = new CellPlace(split.name(), split.eventShape(), row, element);
          return Optional.of(new Outlier(place, element, values[element]));
        }
      }
    }
    return Optional.empty();
  }

  /** How many values are outside. */
  static long count(Split split, IntFunction<Support> supports) {
    DoublePredicate[] inside = predicates(split, supports);
    float[] values = new float[inside.length];
    long outside = 0;
    for (int row = 0; row < split.count(); row++) {
      split.read(row, 0, values, 0);
      for (int element = 0; element < values.length; element++) {
        outside += inside[element].test(values[element]) ? 0 : 1;
      }
    }
    return outside;
  }

  /** Whether what the cells can be at all is inside everywhere: then none has to be looked at. */
  private static boolean allInside(float[] palette, DoublePredicate... inside) {
    for (DoublePredicate predicate : inside) {
      for (float value : palette) {
        if (!predicate.test(value)) {
          return false;
        }
      }
    }
    return palette.length > 0;
  }

  private static DoublePredicate[] predicates(Split split, IntFunction<Support> supports) {
    DoublePredicate[] inside = new DoublePredicate[split.eventShape().size()];
    for (int element = 0; element < inside.length; element++) {
      DoublePredicate contains = supports.apply(element).contains();
      inside[element] = value -> Double.isNaN(value) || contains.test(value);
    }
    return inside;
  }

  /** A value outside its support. */
  record Outlier(CellPlace place, int element, float value) {}
}
