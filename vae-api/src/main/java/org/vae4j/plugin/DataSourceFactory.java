package org.vae4j.plugin;

import org.vae4j.data.DataContext;
import org.vae4j.data.DataSource;

/**
 * Makes a data source from its options.
 *
 * @param <C> the options
 */
public interface DataSourceFactory<C extends Record>
    extends ComponentFactory<DataSource, C, DataContext> {
  @Override
  default Kind kind() {
    return Kind.DATA_SOURCE;
  }
}
