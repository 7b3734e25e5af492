package org.vae4j.experiment.array;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a safetensors file holds.
 *
 * @param arrays by name, sorted
 * @param metadata what the writer noted, as text
 */
public record SafetensorsContent(
    SortedMap<String, FloatArray> arrays, SortedMap<String, String> metadata) {
  /** Copies both maps. */
  public SafetensorsContent {
    arrays = Collections.unmodifiableSortedMap(new TreeMap<>(arrays));
    metadata = Collections.unmodifiableSortedMap(new TreeMap<>(metadata));
  }

  /** The same from maps in any order. */
  public static SafetensorsContent of(
      Map<String, FloatArray> arrays, Map<String, String> metadata) {
    return new SafetensorsContent(new TreeMap<>(arrays), new TreeMap<>(metadata));
  }
}
