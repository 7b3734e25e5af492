package org.vae4j.experiment.data.gaussian;

import org.vae4j.data.DataContext;
import org.vae4j.data.DataSource;
import org.vae4j.plugin.DataSourceFactory;

/** Makes the source {@code linear-gaussian}. */
public final class LinearGaussianFactory implements DataSourceFactory<LinearGaussianOptions> {
  @Override
  public String name() {
    return "linear-gaussian";
  }

  @Override
  public String summary() {
    return "Rows x = W z + b + noise with W and b drawn from the seed: log p(x) is known exactly.";
  }

  @Override
  public String citation() {
    return "Tipping and Bishop 1999, doi:10.1111/1467-9868.00196";
  }

  @Override
  public Class<LinearGaussianOptions> configType() {
    return LinearGaussianOptions.class;
  }

  @Override
  public DataSource create(LinearGaussianOptions config, DataContext context) {
    return new LinearGaussianSource(config, context.seed());
  }
}
