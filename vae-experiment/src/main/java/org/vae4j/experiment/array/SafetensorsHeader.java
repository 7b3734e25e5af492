package org.vae4j.experiment.array;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.ShapeException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The checked header of a safetensors file: which array lies where.
 *
 * @param entries in the order of the file, without gaps
 */
record SafetensorsHeader(List<Entry> entries, SortedMap<String, String> metadata) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /**
   * One array.
   *
   * @param begin first byte, counted from the end of the header
   * @param end byte after the last
   */
  record Entry(String name, Shape shape, long begin, long end) {}

  /**
   * Reads the header and checks that the arrays fill the rest of the file exactly.
   *
   * @param file for messages
   * @param dataBytes how many bytes follow the header
   */
  static SafetensorsHeader parse(Path file, byte[] json, long dataBytes)
      throws ArrayFormatException {
    JsonNode root = tree(file, json);
    SortedMap<String, String> metadata = new TreeMap<>();
    List<Entry> entries = new ArrayList<>();
    for (Map.Entry<String, JsonNode> property : root.properties()) {
      if (property.getKey().equals(SafetensorsWriter.METADATA)) {
        metadata.putAll(metadata(file, property.getValue()));
      } else {
        entries.add(entry(file, property.getKey(), property.getValue()));
      }
    }
    entries.sort(Comparator.comparingLong(Entry::begin));
    checkLayout(file, entries, dataBytes);
    return new SafetensorsHeader(entries, metadata);
  }

  private static JsonNode tree(Path file, byte[] json) throws ArrayFormatException {
    JsonNode root;
    try {
      root = JSON.readTree(json);
    } catch (JacksonException e) {
      throw new ArrayFormatException(
          file, "the header is not JSON (" + e.getOriginalMessage() + ")", e);
    }
    if (!root.isObject()) {
      throw new ArrayFormatException(file, "the header is not a JSON object");
    }
    return root;
  }

  private static SortedMap<String, String> metadata(Path file, JsonNode node)
      throws ArrayFormatException {
    SortedMap<String, String> metadata = new TreeMap<>();
    for (Map.Entry<String, JsonNode> property : node.properties()) {
      if (!property.getValue().isString()) {
        throw new ArrayFormatException(
            file, "metadata '" + property.getKey() + "' is not a text: " + property.getValue());
      }
      metadata.put(property.getKey(), property.getValue().stringValue());
    }
    return metadata;
  }

  private static Entry entry(Path file, String name, JsonNode node) throws ArrayFormatException {
    String array = "array '" + name + "' ";
    if (!node.path("dtype").asString("").equals("F32")) {
      throw new ArrayFormatException(
          file, array + "has dtype " + node.path("dtype") + "; only \"F32\" is read");
    }
    long[] dims = integers(file, array + "has a shape", node.path("shape"));
    long[] offsets = integers(file, array + "has data_offsets", node.path("data_offsets"));
    if (offsets.length != 2) {
      throw new ArrayFormatException(
          file, array + "has " + offsets.length + " data_offsets instead of 2");
    }
    Shape shape = shape(file, array, dims);
    long bytes = (long) shape.size() * Float.BYTES;
    if (offsets[1] - offsets[0] != bytes) {
      throw new ArrayFormatException(
          file,
          array
              + "of shape "
              + shape
              + " needs "
              + bytes
              + " bytes, but its data_offsets are "
              + offsets[0]
              + " and "
              + offsets[1]);
    }
    return new Entry(name, shape, offsets[0], offsets[1]);
  }

  private static long[] integers(Path file, String what, JsonNode node)
      throws ArrayFormatException {
    boolean valid = node.isArray();
    for (JsonNode element : node) {
      valid &= element.isIntegralNumber() && element.canConvertToLong() && element.asLong() >= 0;
    }
    if (!valid) {
      throw new ArrayFormatException(file, what + " that is not a list of whole numbers: " + node);
    }
    return node.valueStream().mapToLong(JsonNode::asLong).toArray();
  }

  private static Shape shape(Path file, String array, long[] dims) throws ArrayFormatException {
    int[] sizes = new int[dims.length];
    try {
      for (int i = 0; i < dims.length; i++) {
        sizes[i] = Math.toIntExact(dims[i]);
      }
      return Shape.of(sizes);
    } catch (ArithmeticException | ShapeException e) {
      throw new ArrayFormatException(
          file, array + "has a shape that cannot be used: " + e.getMessage(), e);
    }
  }

  private static void checkLayout(Path file, List<Entry> sorted, long dataBytes)
      throws ArrayFormatException {
    long expected = 0;
    for (Entry entry : sorted) {
      if (entry.begin() != expected) {
        throw new ArrayFormatException(
            file,
            "array '"
                + entry.name()
                + "' starts at byte "
                + entry.begin()
                + " of the data, "
                + (entry.begin() < expected ? "inside the array before it" : "after a gap")
                + "; expected "
                + expected);
      }
      expected = entry.end();
    }
    if (expected != dataBytes) {
      throw new ArrayFormatException(
          file,
          "the header announces "
              + expected
              + " bytes of numbers, the file has "
              + dataBytes
              + (expected > dataBytes ? ": it is cut off" : ": something follows the arrays"));
    }
  }
}
