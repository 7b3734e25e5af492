package org.vae4j.data;

/** Where examples come from: files, a download, a generator. */
@FunctionalInterface
public interface DataSource {
  /**
   * Loads everything.
   *
   * @throws DataException when files are missing, damaged or not what they should be
   */
  DataSet load();
}
