package org.vae4j.experiment.task;

import com.google.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.vae4j.backend.Backend;
import org.vae4j.data.DataException;
import org.vae4j.experiment.check.CheckedExperiment;
import org.vae4j.experiment.data.preparation.PreparedData;
import org.vae4j.experiment.data.preparation.Split;
import org.vae4j.experiment.digest.Sha256;
import org.vae4j.experiment.environment.Environment;
import org.vae4j.experiment.plugin.ComponentRegistry;
import org.vae4j.experiment.plugin.PluginOrigin;
import org.vae4j.experiment.run.GitCommitReader;
import org.vae4j.experiment.run.MachineReader;
import org.vae4j.experiment.run.Provenance;

/** Gathers what made a run. */
public final class ProvenanceWriter {
  private final Environment environment;
  private final ComponentRegistry registry;

  @Inject
  ProvenanceWriter(Environment environment, ComponentRegistry registry) {
    this.environment = environment;
    this.registry = registry;
  }

  Provenance of(CheckedExperiment experiment, Backend backend, RunSettings settings) {
    return new Provenance(
        Version.ofVae4j(),
        registry.plugins().stream().map(ProvenanceWriter::plugin).toList(),
        new Provenance.Backend(backend.name(), backend.description(), settings.threads()),
        MachineReader.read(),
        data(experiment),
        experiment.spec().seed(),
        settings.commandLine(),
        GitCommitReader.read(environment.workingFolder()),
        environment.clock().instant(),
        List.of(),
        Optional.empty());
  }

  private static Provenance.Plugin plugin(PluginOrigin origin) {
    return new Provenance.Plugin(
        origin.name(), origin.version().orElse("unknown"), origin.sha256());
  }

  private static Provenance.Data data(CheckedExperiment experiment) {
    PreparedData data = experiment.data();
    List<Provenance.DataFile> files =
        experiment.source().files().stream().map(ProvenanceWriter::dataFile).toList();
    return new Provenance.Data(
        experiment.spec().data().source().name(),
        files,
        data.train().count(),
        data.validation().map(Split::count).orElse(0),
        data.test().map(Split::count).orElse(0),
        experiment.assembler().inputs().classes());
  }

  private static Provenance.DataFile dataFile(Path file) {
    try {
      return new Provenance.DataFile(file.getFileName().toString(), Sha256.of(file));
    } catch (IOException e) {
      throw new DataException(
          file + " was read, but cannot be read again: " + e.getMessage(),
          "Leave the data in place while a run begins.");
    }
  }
}
