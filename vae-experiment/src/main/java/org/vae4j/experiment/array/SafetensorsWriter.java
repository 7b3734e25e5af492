package org.vae4j.experiment.array;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vae4j.tensor.Shape;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes named arrays in the safetensors format: the length of the header (8 bytes, little endian),
 * the header as JSON, then the numbers as float32, little endian, row-major.
 *
 * <p>Arrays are laid out in the order of their names and nothing else enters the file, so that
 * equal content gives equal bytes.
 */
public final class SafetensorsWriter {
  static final String METADATA = "__metadata__";

  private static final JsonMapper JSON = new JsonMapper();

  private SafetensorsWriter() {}

  /**
   * Writes a whole file; the stream stays open.
   *
   * @throws IllegalArgumentException when an array has the name the format keeps for metadata
   */
  public static void write(SafetensorsContent content, OutputStream stream) throws IOException {
    LittleEndianOutput out = new LittleEndianOutput(stream);
    byte[] header = padded(JSON.writeValueAsBytes(header(content)));
    out.write(header.length);
    out.write(header);
    for (FloatArray array : content.arrays().values()) {
      out.write(array.values());
    }
  }

  private static Map<String, Object> header(SafetensorsContent content) {
    Map<String, Object> header = new LinkedHashMap<>();
    if (!content.metadata().isEmpty()) {
      header.put(METADATA, content.metadata());
    }
    long offset = 0;
    for (Map.Entry<String, FloatArray> entry : content.arrays().entrySet()) {
      if (entry.getKey().equals(METADATA)) {
        throw new IllegalArgumentException("an array cannot have the reserved name " + METADATA);
      }
      Shape shape = entry.getValue().shape();
      long end = offset + (long) shape.size() * Float.BYTES;
      header.put(entry.getKey(), description(shape, offset, end));
      offset = end;
    }
    return header;
  }

  private static Map<String, Object> description(Shape shape, long begin, long end) {
    Map<String, Object> description = new LinkedHashMap<>();
    description.put("dtype", "F32");
    description.put("shape", shape.dims());
    description.put("data_offsets", new long[] {begin, end});
    return description;
  }

  /** Filled up with spaces, so that the numbers start at a multiple of 8 bytes. */
  private static byte[] padded(byte[] json) {
    byte[] header = Arrays.copyOf(json, (json.length + 7) / 8 * 8);
    Arrays.fill(header, json.length, header.length, (byte) ' ');
    return header;
  }
}
