package org.vae4j.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.vae4j.experiment.Experiments;
import org.vae4j.experiment.check.CheckedExperiment;
import org.vae4j.experiment.spec.tree.SpecText;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The spec a command works on, and what the command line changes in it. */
final class SpecArgument {
  private static final String QUICKSTART = "quickstart.yaml";

  @Parameters(
      arity = "0..1",
      paramLabel = "SPEC",
      description = "The spec, a YAML file. Default: the built-in quickstart.")
  private Optional<Path> spec = Optional.empty();

  @Mixin private SetOption changes;

  /** Reads the spec and checks it with its data and its model. */
  CheckedExperiment check(Experiments experiments, Invocation invocation) {
    return experiments.check(text(invocation), changes.overrides(invocation));
  }

  /** The same for a command that trains it at once. */
  CheckedExperiment checkToRun(Experiments experiments, Invocation invocation) {
    return experiments.checkToRun(text(invocation), changes.overrides(invocation));
  }

  private SpecText text(Invocation invocation) {
    return spec.map(file -> SpecText.read(invocation.resolve(file)))
        .orElseGet(SpecArgument::quickstart);
  }

  private static SpecText quickstart() {
    try (InputStream in = SpecArgument.class.getResourceAsStream(QUICKSTART)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return SpecText.embedded(QUICKSTART, text);
    } catch (IOException e) {
      throw new UncheckedIOException("the quickstart cannot be read", e);
    }
  }
}
