package org.vae4j.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.vae4j.experiment.environment.Environment;

/** The {@code vae} command. */
public final class Vae {
  private Vae() {}

  /** Runs the command and ends the process. */
  public static void main(String[] arguments) {
    System.setProperty(QuietLogging.PROPERTY, QuietLogging.class.getName());
    Invocation invocation =
        new Invocation(
            List.of(arguments),
            utf8(FileDescriptor.out),
            utf8(FileDescriptor.err),
            Environment.ofProcess(),
            Terminals.ofProcess());
    System.exit(CommandTree.run(invocation));
  }

  /**
   * Runs the command within this process.
   *
   * @param arguments behind {@code vae}
   * @param out receives the result
   * @param err receives progress, and what is wrong
   * @return the exit code: 0 done; 1 failed; 2 the command line, the spec or the data are wrong; 3
   *     training diverged; 130 interrupted with a checkpoint
   */
  public static int run(
      List<String> arguments, PrintStream out, PrintStream err, Environment environment) {
    return CommandTree.run(new Invocation(arguments, out, err, environment, Terminals.none()));
  }

  /** JSON is UTF-8 whatever the locale says, and so is the rest. */
  private static PrintStream utf8(FileDescriptor stream) {
    return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
  }
}
