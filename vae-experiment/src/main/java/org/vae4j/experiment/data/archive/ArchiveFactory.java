package org.vae4j.experiment.data.archive;

import org.vae4j.data.DataContext;
import org.vae4j.data.DataSource;
import org.vae4j.experiment.data.files.ArrayFilesSource;
import org.vae4j.experiment.data.idx.IdxFormat;
import org.vae4j.plugin.DataSourceFactory;
import org.vae4j.plugin.NoOptions;

/**
 * Makes the source of one public data set.
 *
 * <p>Each file is taken from the first data folder that has it in a sub-folder of the data set's
 * name, then from the cache folder; otherwise it is downloaded to the cache folder, from the data
 * set's own address or from the sub-folder of its name in the mirror.
 */
public final class ArchiveFactory implements DataSourceFactory<NoOptions> {
  private final Archive archive;

  ArchiveFactory(Archive archive) {
    this.archive = archive;
  }

  /** The source {@code mnist}. */
  public static ArchiveFactory mnist() {
    return new ArchiveFactory(Archive.mnist());
  }

  /** The source {@code fashion-mnist}. */
  public static ArchiveFactory fashionMnist() {
    return new ArchiveFactory(Archive.fashionMnist());
  }

  @Override
  public String name() {
    return archive.name();
  }

  @Override
  public String summary() {
    return archive.summary();
  }

  @Override
  public String citation() {
    return archive.citation();
  }

  @Override
  public Class<NoOptions> configType() {
    return NoOptions.class;
  }

  @Override
  public DataSource create(NoOptions config, DataContext context) {
    return new ArrayFilesSource(new ArchiveLocator(archive, context)::locate, new IdxFormat());
  }
}
