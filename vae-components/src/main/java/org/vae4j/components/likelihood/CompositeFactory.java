package org.vae4j.components.likelihood;

import java.util.ArrayList;
import java.util.List;
import org.vae4j.plugin.LikelihoodFactory;
import org.vae4j.spi.IncompatiblePartsException;
import org.vae4j.spi.Likelihood;
import org.vae4j.spi.LikelihoodContext;
import org.vae4j.tensor.Shape;

/** Makes {@link Composite} likelihoods. */
public final class CompositeFactory implements LikelihoodFactory<CompositeConfig> {
  @Override
  public String name() {
    return "composite";
  }

  @Override
  public String summary() {
    return "Columns of different kinds, each group with a likelihood of its own.";
  }

  @Override
  public String citation() {
    return "Nazabal et al. 2018, arXiv:1807.03653";
  }

  @Override
  public Class<CompositeConfig> configType() {
    return CompositeConfig.class;
  }

  @Override
  public Likelihood create(CompositeConfig config, LikelihoodContext context) {
    Shape event = context.eventShape();
    requireAllColumns(config.columns(), event);
    List<ColumnLikelihood> parts = new ArrayList<>();
    int from = 0;
    for (CompositePart part : config.parts()) {
      ColumnRange columns = new ColumnRange(from, from + part.columns(), event.dim(-1));
      LikelihoodContext partContext =
          context.part(
              "part-" + (parts.size() + 1),
              columns.of(event),
              new ColumnSummary(context.data(), columns));
      parts.add(new ColumnLikelihood(columns, part.likelihood().create(partContext)));
      from = columns.to();
    }
    return new Composite(event, parts);
  }

  private static void requireAllColumns(int columns, Shape event) {
    if (columns != event.dim(-1)) {
      throw new IncompatiblePartsException(
          "the parts of the likelihood `composite` have "
              + columns
              + " columns together, the data have "
              + event.dim(-1)
              + " (a row has shape "
              + event
              + ")",
          "Change the `columns` of the parts so that they add up to " + event.dim(-1) + ".");
    }
  }
}
