package org.vae4j.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vae4j.experiment.model.Rendering;
import org.vae4j.experiment.plugin.option.KebabCase;
import org.vae4j.experiment.run.RunFolder;
import org.vae4j.tensor.Shape;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How many rows are generated, what is shown of them, and where they go. */
final class GenerationOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = {"-n", "--count"},
      paramLabel = "N",
      description = "How many rows. Default: ${DEFAULT-VALUE}.")
  private int count;

  @Option(
      names = "--rendering",
      paramLabel = "WHAT",
      converter = RenderingConverter.class,
      description =
          "What is shown of p(x|z): mean, mode or draw. For binary pixels the mean is a"
              + " probability, mode and draw are 0 or 1. Default: mean.")
  private Rendering rendering = Rendering.MEAN;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write FILE.npy and FILE.png. Default: in the folder images of the run.")
  private Optional<Path> out = Optional.empty();

  GenerationOptions(int count) {
    this.count = count;
  }

  /**
   * How many rows to generate.
   *
   * @throws ParameterException when there are none, or more than an array can hold
   */
  int count(Shape event) {
    int most = Integer.MAX_VALUE / event.size();
    if (count < 1 || count > most) {
      throw new ParameterException(
          command.commandLine(), "-n must be from 1 to " + most + ", received " + count);
    }
    return count;
  }

  Rendering rendering() {
    return rendering;
  }

  /** The files to write, of the name that was asked for or a standard one. */
  GeneratedFiles files(Invocation invocation, RunFolder folder, String standardName) {
    return new GeneratedFiles(
        out.map(file -> withoutExtension(invocation.resolve(file)))
            .orElseGet(() -> folder.layout().images().resolve(standardName)));
  }

  /** Prints what was written and gives the exit code. */
  int report(Invocation invocation, int rows, Shape event, GeneratedFiles files) {
    List<String> names = files.written().stream().map(invocation::shown).toList();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("rows", rows);
    json.put("event-shape", event.dims());
    json.put("rendering", KebabCase.ofConstant(rendering));
    json.put("files", names);
    invocation.result(
        names.stream().map(name -> "written " + name).collect(Collectors.joining("\n")), json);
    return ExitCode.DONE.number();
  }

  private static Path withoutExtension(Path file) {
    return file.resolveSibling(file.getFileName().toString().replaceFirst("\\.(png|npy)$", ""));
  }
}
