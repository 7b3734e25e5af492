package org.vae4j.nativebackend.kernel;

/** What a run hands to all kernels: the memory, the keys of its noise streams, and the step. */
public final class Frame {
  private static final float[] NOTHING = {};

  private final long[] keys;
  private float[] memory = NOTHING;
  private long step;
  private long runs;

  /** A frame for a plan with so many noise streams. */
  public Frame(int streams) {
    keys = new long[streams];
  }

  /** Sets what the next run works on. */
  public void set(float[] newMemory, long newStep) {
    memory = newMemory;
    step = newStep;
    runs++;
  }

  /** Forgets the memory between runs, since the session may replace it. */
  public void release() {
    memory = NOTHING;
  }

  /** Sets the key of one noise stream. */
  public void setKey(int stream, long key) {
    keys[stream] = key;
  }

  /** The one array that all addresses point into. */
  public float[] memory() {
    return memory;
  }

  /** The key of a noise stream. */
  public long key(int stream) {
    return keys[stream];
  }

  /** How many runs there have been, with this one. */
  long runs() {
    return runs;
  }

  /** The number of the step. */
  public long step() {
    return step;
  }
}
