package org.vae4j.experiment.training;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** Compiled programs by batch size: a whole batch, and the remainder at the end of a split. */
final class ProgramCache<P> implements AutoCloseable {
  /** A program as it was written, and compiled. */
  record Entry<P>(P written, CompiledProgram compiled) {}

  private final IntFunction<Entry<P>> maker;
  private final Map<Integer, Entry<P>> entries = new TreeMap<>();

  ProgramCache(IntFunction<Entry<P>> maker) {
    this.maker = maker;
  }

  Entry<P> get(int batch) {
    Entry<P> known = entries.get(batch);
    if (known == null) {
      known = maker.apply(batch);
      entries.put(batch, known);
    }
    return known;
  }

  @Override
  public void close() {
    entries.values().forEach(entry -> entry.compiled().close());
    entries.clear();
  }
}
