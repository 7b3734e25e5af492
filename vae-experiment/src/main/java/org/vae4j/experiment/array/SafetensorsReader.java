package org.vae4j.experiment.array;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vae4j.tensor.Shape;

/**
 * Reads safetensors files of float32 arrays.
 *
 * <p>Everything the header says is checked against the size of the file before memory is set aside:
 * arrays fill the file exactly, without gaps and overlaps, as the format demands.
 */
public final class SafetensorsReader {
  /** The bound of the format's own reader. */
  private static final long MAX_HEADER_BYTES = 100_000_000;

  private static final int BLOCK_BYTES = 1 << 16;

  private final Path file;
  private final FileChannel channel;
  private final ByteBuffer block =
      ByteBuffer.allocateDirect(BLOCK_BYTES).order(ByteOrder.LITTLE_ENDIAN);

  private SafetensorsReader(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Reads a whole file.
   *
   * @throws ArrayFormatException when the file is not a whole safetensors file of float32 arrays
   * @throws IOException when it cannot be read
   */
  public static SafetensorsContent read(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      return new SafetensorsReader(file, channel).read();
    } catch (EOFException e) {
      throw new ArrayFormatException(file, "the file became shorter while it was read", e);
    }
  }

  private SafetensorsContent read() throws IOException {
    int headerBytes = headerBytes();
    ByteBuffer json = ByteBuffer.allocate(headerBytes);
    fill(json);
    long dataBytes = channel.size() - Long.BYTES - headerBytes;
    SafetensorsHeader header = SafetensorsHeader.parse(file, json.array(), dataBytes);
    SortedMap<String, FloatArray> arrays = new TreeMap<>();
    for (SafetensorsHeader.Entry entry : header.entries()) {
      arrays.put(entry.name(), array(entry.shape()));
    }
    return new SafetensorsContent(arrays, header.metadata());
  }

  private int headerBytes() throws IOException {
    long available = channel.size() - Long.BYTES;
    if (available < 0) {
      throw new ArrayFormatException(
          file, channel.size() + " bytes are too few for a safetensors file: it is cut off");
    }
    block.limit(Long.BYTES);
    fill(block);
    long length = block.getLong(0);
    if (length < 0 || length > Math.min(available, MAX_HEADER_BYTES)) {
      throw new ArrayFormatException(
          file,
          "not a safetensors file, or cut off: the header should be "
              + Long.toUnsignedString(length)
              + " bytes long, "
              + available
              + " bytes follow");
    }
    return (int) length;
  }

  private FloatArray array(Shape shape) throws IOException {
    float[] values = new float[shape.size()];
    int perBlock = BLOCK_BYTES / Float.BYTES;
    for (int from = 0; from < values.length; from += perBlock) {
      int count = Math.min(perBlock, values.length - from);
      block.clear().limit(count * Float.BYTES);
      fill(block);
      block.flip().asFloatBuffer().get(values, from, count);
    }
    return new FloatArray(shape, values);
  }

  private void fill(ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      if (channel.read(buffer) < 0) {
        throw new EOFException();
      }
    }
  }
}
