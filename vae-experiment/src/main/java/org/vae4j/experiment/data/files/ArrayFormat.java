package org.vae4j.experiment.data.files;

import org.vae4j.data.Examples;

/** A format of files that hold one array each. */
public interface ArrayFormat {
  /**
   * Reads rows, unlabelled.
   *
   * @throws org.vae4j.data.DataException when the file is damaged or holds something else
   */
  Examples rows(DataFile file);

  /**
   * Reads classes, 0 and up.
   *
   * @throws org.vae4j.data.DataException when the file is damaged or holds something else
   */
  int[] labels(DataFile file);
}
