package org.vae4j.experiment.data;

import java.util.List;
import org.vae4j.experiment.data.archive.ArchiveFactory;
import org.vae4j.experiment.data.csv.CsvFactory;
import org.vae4j.experiment.data.digits.DigitsFactory;
import org.vae4j.experiment.data.gaussian.LinearGaussianFactory;
import org.vae4j.experiment.data.idx.IdxFactory;
import org.vae4j.experiment.data.npy.NpyFactory;
import org.vae4j.plugin.ComponentFactory;
import org.vae4j.plugin.VaePlugin;

/** The built-in data sources. */
public final class DataSources implements VaePlugin {
  @Override
  public List<ComponentFactory<?, ?, ?>> components() {
    return List.of(
        new DigitsFactory(),
        ArchiveFactory.mnist(),
        ArchiveFactory.fashionMnist(),
        new IdxFactory(),
        new NpyFactory(),
        new CsvFactory(),
        new LinearGaussianFactory());
  }
}
