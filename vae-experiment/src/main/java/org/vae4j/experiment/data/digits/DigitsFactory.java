package org.vae4j.experiment.data.digits;

import org.vae4j.data.DataContext;
import org.vae4j.data.DataSource;
import org.vae4j.plugin.DataSourceFactory;

/** Makes the source {@code digits}: labelled 28 x 28 grey pictures, the same for the same seed. */
public final class DigitsFactory implements DataSourceFactory<DigitsOptions> {
  @Override
  public String name() {
    return "digits";
  }

  @Override
  public String summary() {
    return "Handwritten-looking digits 0 to 9, 28 x 28 grey, drawn by a procedure: no download.";
  }

  @Override
  public Class<DigitsOptions> configType() {
    return DigitsOptions.class;
  }

  @Override
  public DataSource create(DigitsOptions config, DataContext context) {
    return new DigitsSource(config, context.seed());
  }
}
