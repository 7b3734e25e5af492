package org.vae4j.components.likelihood;

import org.vae4j.tensor.Shape;

/**
 * Neighbouring columns of an event: indices of its last axis.
 *
 * @param from the first
 * @param to the one after the last
 * @param all how many columns the event has
 */
record ColumnRange(int from, int to, int all) {
  int size() {
    return to - from;
  }

  /** Names the columns for messages, counted from 1: {@code column 4}, {@code columns 1 to 3}. */
  String words() {
    return size() == 1 ? "column " + to : "columns " + (from + 1) + " to " + to;
  }

  /** The shape of this part of an event. */
  Shape of(Shape event) {
    return event.withDim(-1, size());
  }

  /** Whether an element of the event, counted row-major, is in this part. */
  boolean holds(int element) {
    int column = element % all;
    return column >= from && column < to;
  }

  /** The index within the part of an element that it holds. */
  int index(int element) {
    return element / all * size() + element % all - from;
  }

  /** The numbers of this part, out of a given count for each element of the event. */
  double[] of(double[] numbers, int each) {
    int events = numbers.length / (all * each);
    double[] part = new double[events * size() * each];
    for (int i = 0; i < events; i++) {
      System.arraycopy(numbers, (i * all + from) * each, part, i * size() * each, size() * each);
    }
    return part;
  }
}
