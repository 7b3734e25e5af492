package org.vae4j.experiment.spec;

import java.nio.file.Path;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.vae4j.experiment.spec.binding.OptionTree;

/**
 * Writes a spec with every default filled in.
 *
 * <p>What is written, read again, is the same spec: numbers are written with all their digits.
 */
public final class ResolvedSpecWriter {
  private static final int WIDTH = 120;

  private ResolvedSpecWriter() {}

  /**
   * The spec as YAML, its keys in the order of their declaration.
   *
   * @param folder that file names in the spec are relative to
   */
  public static String write(ExperimentSpec spec, Path folder) {
    DumpSettings settings =
        DumpSettings.builder()
            .setSchema(new CoreSchema())
            .setDefaultFlowStyle(FlowStyle.AUTO)
            .setWidth(WIDTH)
            .build();
    return new Dump(settings).dumpToString(new OptionTree(folder).of(spec));
  }
}
