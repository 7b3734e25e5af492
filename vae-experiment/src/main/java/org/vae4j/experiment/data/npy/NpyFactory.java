package org.vae4j.experiment.data.npy;

import org.vae4j.data.DataContext;
import org.vae4j.data.DataSource;
import org.vae4j.experiment.data.files.ArrayFiles;
import org.vae4j.experiment.data.files.ArrayFilesSource;
import org.vae4j.plugin.DataSourceFactory;

/** Makes the source {@code npy}. */
public final class NpyFactory implements DataSourceFactory<NpyOptions> {
  @Override
  public String name() {
    return "npy";
  }

  @Override
  public String summary() {
    return "NumPy arrays (.npy), one a file, in C order and little-endian.";
  }

  @Override
  public Class<NpyOptions> configType() {
    return NpyOptions.class;
  }

  @Override
  public DataSource create(NpyOptions config, DataContext context) {
    ArrayFiles files =
        new ArrayFiles(config.train(), config.trainLabels(), config.test(), config.testLabels())
            .resolvedBy(context);
    return new ArrayFilesSource(() -> files, new NpyFormat());
  }
}
