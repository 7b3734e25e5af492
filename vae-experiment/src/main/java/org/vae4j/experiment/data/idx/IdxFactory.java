package org.vae4j.experiment.data.idx;

import org.vae4j.data.DataContext;
import org.vae4j.data.DataSource;
import org.vae4j.experiment.data.files.ArrayFiles;
import org.vae4j.experiment.data.files.ArrayFilesSource;
import org.vae4j.plugin.DataSourceFactory;

/** Makes the source {@code idx}. */
public final class IdxFactory implements DataSourceFactory<IdxOptions> {
  @Override
  public String name() {
    return "idx";
  }

  @Override
  public String summary() {
    return "IDX files of unsigned bytes, the format of MNIST, plain or compressed with gzip.";
  }

  @Override
  public Class<IdxOptions> configType() {
    return IdxOptions.class;
  }

  @Override
  public DataSource create(IdxOptions config, DataContext context) {
    ArrayFiles files =
        new ArrayFiles(config.train(), config.trainLabels(), config.test(), config.testLabels())
            .resolvedBy(context);
    return new ArrayFilesSource(() -> files, new IdxFormat());
  }
}
