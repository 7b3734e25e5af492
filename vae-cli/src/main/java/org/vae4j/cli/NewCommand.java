package org.vae4j.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.vae4j.experiment.run.RunFolderException;
import org.vae4j.experiment.spec.StarterSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vae new}. */
@Command(
    name = "new",
    description = "Writes a commented spec to begin with; never over a file that is there.",
    footer = {"", "Example:", "  vae new my-model      writes my-model.yaml"})
final class NewCommand implements Callable<Integer> {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

  private final Invocation invocation;

  @Spec private CommandSpec command;

  @Parameters(
      paramLabel = "NAME",
      description = "The name of the experiment, which its run folders will carry.")
  private String name;

  NewCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    String plain = name.replaceFirst("\\.ya?ml$", "");
    if (!NAME.matcher(plain).matches()) {
      throw refused(
          "a name is made of letters, digits, '.', '_' and '-' and begins with a letter or digit,"
              + " received '"
              + name
              + "'");
    }
    String file = plain + ".yaml";
    write(invocation.resolve(Path.of(file)), StarterSpec.named(plain));
    invocation.result(
        "written %s\nnext     vae train %s".formatted(file, file), Map.of("file", file));
    return ExitCode.DONE.number();
  }

  private void write(Path file, String text) {
    invocation.enter(Phase.RUNNING);
    try {
      Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      throw refused(file + " is there already: name another, or remove it");
    } catch (IOException e) {
      throw new RunFolderException(
          "cannot write " + file + ": " + e.getMessage(),
          "Make room on the disk, or go to a folder you can write to.");
    }
  }

  private ParameterException refused(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
