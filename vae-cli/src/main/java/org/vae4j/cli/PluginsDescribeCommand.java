package org.vae4j.cli;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.vae4j.experiment.plugin.ComponentDescription;
import org.vae4j.experiment.plugin.ComponentRegistry;
import org.vae4j.experiment.plugin.PluginPath;
import org.vae4j.experiment.plugin.RegisteredComponent;
import org.vae4j.experiment.plugin.option.OptionDescription;
import org.vae4j.experiment.spec.problem.SpecLocation;
import org.vae4j.experiment.spec.problem.SpecProblem;
import org.vae4j.plugin.Kind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vae plugins describe}. */
@Command(
    name = "describe",
    description = "Shows a component: what it is, where it is from, and every option.",
    footer = {"", "Example:", "  vae plugins describe estimator iwae"})
final class PluginsDescribeCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Spec private CommandSpec command;

  @Parameters(index = "0", paramLabel = "KIND", description = "Such as prior or estimator.")
  private String kind;

  @Parameters(index = "1", paramLabel = "NAME", description = "The name in specs.")
  private String name;

  PluginsDescribeCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    try (PluginPath path = invocation.plugins()) {
      ComponentDescription description = find(ComponentRegistry.of(path)).describe();
      invocation.result(text(description), description);
      return ExitCode.DONE.number();
    }
  }

  private RegisteredComponent find(ComponentRegistry registry) {
    Kind known =
        Arrays.stream(Kind.values())
            .filter(each -> each.label().equals(kind))
            .findFirst()
            .orElseThrow(
                () ->
                    unknown("kind", kind, Arrays.stream(Kind.values()).map(Kind::label).toList()));
    return registry
        .find(known, name)
        .orElseThrow(
            () ->
                unknown(
                    known.label(),
                    name,
                    registry.components(known).stream().map(RegisteredComponent::name).toList()));
  }

  private Refusal unknown(String what, String received, List<String> known) {
    return new Refusal(
        SpecProblem.misspelt(
            SpecLocation.whole(command.qualifiedName()),
            "",
            "unknown " + what + " '" + received + "'",
            received,
            known,
            "known: " + String.join(", ", known)));
  }

  private static String text(ComponentDescription component) {
    StringBuilder text = new StringBuilder();
    text.append("%s %s (%s)\n".formatted(component.kind(), component.name(), component.plugin()));
    text.append(component.summary());
    if (!component.citation().isEmpty()) {
      text.append('\n').append(component.citation());
    }
    text.append(component.options().isEmpty() ? "\n\nIt has no options." : "\n\nOptions:");
    component.options().forEach(option -> text.append(text(option)));
    return text.toString();
  }

  private static String text(OptionDescription option) {
    String absent =
        option
            .byDefault()
            .map(yaml -> "default " + yaml)
            .orElse(option.required() ? "required" : "may be absent");
    return "\n  %s: %s, %s\n      %s".formatted(option.name(), option.type(), absent, option.doc());
  }
}
