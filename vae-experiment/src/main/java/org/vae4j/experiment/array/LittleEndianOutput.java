package org.vae4j.experiment.array;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Writes numbers to a stream, least significant byte first, a block at a time. */
final class LittleEndianOutput {
  private static final int BLOCK_BYTES = 1 << 16;

  private final OutputStream out;
  private final ByteBuffer block = ByteBuffer.allocate(BLOCK_BYTES).order(ByteOrder.LITTLE_ENDIAN);

  LittleEndianOutput(OutputStream out) {
    this.out = out;
  }

  void write(byte[] bytes) throws IOException {
    out.write(bytes);
  }

  void write(long value) throws IOException {
    block.putLong(0, value);
    flush(Long.BYTES);
  }

  void write(float[] values) throws IOException {
    int perBlock = BLOCK_BYTES / Float.BYTES;
    for (int from = 0; from < values.length; from += perBlock) {
      int count = Math.min(perBlock, values.length - from);
      block.asFloatBuffer().put(values, from, count);
      flush(count * Float.BYTES);
    }
  }

  void write(double[] values) throws IOException {
    int perBlock = BLOCK_BYTES / Double.BYTES;
    for (int from = 0; from < values.length; from += perBlock) {
      int count = Math.min(perBlock, values.length - from);
      block.asDoubleBuffer().put(values, from, count);
      flush(count * Double.BYTES);
    }
  }

  void write(int[] values) throws IOException {
    int perBlock = BLOCK_BYTES / Integer.BYTES;
    for (int from = 0; from < values.length; from += perBlock) {
      int count = Math.min(perBlock, values.length - from);
      block.asIntBuffer().put(values, from, count);
      flush(count * Integer.BYTES);
    }
  }

  private void flush(int bytes) throws IOException {
    out.write(block.array(), 0, bytes);
  }
}
