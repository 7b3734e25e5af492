package org.vae4j.experiment.data.preparation;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.IntFunction;
import org.vae4j.data.Support;

/** Looks for values that are outside a support. */
final class SupportScan {
  private SupportScan() {}

  /** The first value outside; empty when all are inside. */
  static Optional<Outlier> first(Split split, IntFunction<Support> supports) {
    DoublePredicate[] inside = predicates(split, supports);
    float[] values = new float[inside.length];
    for (int row = 0; row < split.count(); row++) {
      split.read(row, 0, values, 0);
      for (int element = 0; element < values.length; element++) {
        if (!inside[element].test(values[element])) {
          return Optional.of(new Outlier(row, element, values[element]));
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

  private static DoublePredicate[] predicates(Split split, IntFunction<Support> supports) {
    DoublePredicate[] inside = new DoublePredicate[split.eventShape().size()];
    for (int element = 0; element < inside.length; element++) {
      inside[element] = supports.apply(element).contains();
    }
    return inside;
  }

  /** A value outside its support; row and element count from 0. */
  record Outlier(int row, int element, float value) {
    /** The place as users count: rows and columns from 1, pixels as an index from 0. */
    String place(Split split) {
      return split.name() + " row " + (row + 1) + ", " + elementName(split);
    }

    private String elementName(Split split) {
      if (split.eventShape().rank() == 1) {
        return "column " + (element + 1);
      }
      int[] index = split.eventShape().dims();
      int rest = element;
      for (int axis = index.length - 1; axis >= 0; axis--) {
        int size = index[axis];
        index[axis] = rest % size;
        rest /= size;
      }
      return "element " + Arrays.toString(index);
    }
  }
}
