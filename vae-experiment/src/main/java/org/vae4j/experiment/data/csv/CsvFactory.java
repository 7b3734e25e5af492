package org.vae4j.experiment.data.csv;

import org.vae4j.data.DataContext;
import org.vae4j.data.DataSource;
import org.vae4j.plugin.DataSourceFactory;

/** Makes the source {@code csv}. */
public final class CsvFactory implements DataSourceFactory<CsvOptions> {
  @Override
  public String name() {
    return "csv";
  }

  @Override
  public String summary() {
    return "A table of numbers as comma-separated text, plain or compressed with gzip.";
  }

  @Override
  public Class<CsvOptions> configType() {
    return CsvOptions.class;
  }

  @Override
  public DataSource create(CsvOptions config, DataContext context) {
    return new CsvSource(
        new CsvDialect(config.header(), config.delimiter(), config.label(), config.missing()),
        context.resolve(config.train()),
        config.test().map(context::resolve));
  }
}
