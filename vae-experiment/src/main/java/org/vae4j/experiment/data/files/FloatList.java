package org.vae4j.experiment.data.files;

import java.util.Arrays;

/** A growing list of numbers, for files that do not say, or may lie about, how many they hold. */
public final class FloatList {
  private static final int LARGEST = Integer.MAX_VALUE - 8; // the longest array a JVM gives

  private float[] numbers;
  private int size;

  /** An empty list that grows first when it holds more than {@code expected} numbers. */
  public FloatList(int expected) {
    numbers = new float[Math.max(16, expected)];
  }

  /** Appends a number. */
  public void add(float number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, (int) Math.min(LARGEST, size * 2L));
    }
    numbers[size++] = number;
  }

  /** How many numbers there are. */
  public int size() {
    return size;
  }

  /** The numbers; the list is not used afterwards. */
  public float[] toArray() {
    return size == numbers.length ? numbers : Arrays.copyOf(numbers, size);
  }
}
