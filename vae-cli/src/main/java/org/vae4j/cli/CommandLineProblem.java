package org.vae4j.cli;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.vae4j.experiment.spec.problem.SpecLocation;
import org.vae4j.experiment.spec.problem.SpecProblem;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line. */
final class CommandLineProblem {
  private CommandLineProblem() {}

  static SpecProblem of(ParameterException e) {
    CommandLine command = e.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    SpecLocation place = SpecLocation.whole(name);
    String help = "'" + name + " --help' shows what can be given";
    if (e instanceof UnmatchedArgumentException unmatched) {
      return unmatched(place, command, unmatched.getUnmatched().get(0), help);
    }
    return SpecProblem.of(place, "", uncapitalized(e.getMessage()), help);
  }

  private static SpecProblem unmatched(
      SpecLocation place, CommandLine command, String received, String help) {
    if (received.startsWith("-")) {
      String option = received.split("=", 2)[0];
      return misspelt(place, "unknown option", option, options(command), help);
    }
    if (command.getSubcommands().isEmpty()) {
      return SpecProblem.of(place, "", "one argument too many: '" + received + "'", help);
    }
    return misspelt(place, "unknown command", received, command.getSubcommands().keySet(), help);
  }

  private static SpecProblem misspelt(
      SpecLocation place, String what, String received, Collection<String> known, String help) {
    String message = what + " '" + received + "'";
    return SpecProblem.misspelt(place, "", message, received, known, help);
  }

  private static List<String> options(CommandLine command) {
    return command.getCommandSpec().options().stream().map(option -> option.longestName()).toList();
  }

  private static String uncapitalized(String sentence) {
    return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }
}
