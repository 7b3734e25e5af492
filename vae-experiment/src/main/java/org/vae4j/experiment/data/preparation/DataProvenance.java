package org.vae4j.experiment.data.preparation;

import java.util.List;
import org.vae4j.data.DataSet;

/**
 * Which data a run used.
 *
 * @param files the files that were read; none for generated data
 * @param train how many rows were trained on
 * @param validation how many rows watched the training; 0 for none
 * @param test how many rows are for the test; 0 for none
 */
public record DataProvenance(List<FileRecord> files, int train, int validation, int test) {
  /** Hashes the files and counts the rows. */
  public static DataProvenance of(DataSet loaded, PreparedData prepared) {
    return new DataProvenance(
        loaded.files().stream().map(FileRecord::of).toList(),
        prepared.train().count(),
        prepared.validation().map(Split::count).orElse(0),
        prepared.test().map(Split::count).orElse(0));
  }
}
