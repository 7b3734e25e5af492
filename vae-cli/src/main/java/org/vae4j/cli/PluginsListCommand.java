package org.vae4j.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.vae4j.experiment.plugin.ComponentRegistry;
import org.vae4j.experiment.plugin.PluginOrigin;
import org.vae4j.experiment.plugin.PluginPath;
import org.vae4j.experiment.plugin.RegisteredComponent;
import picocli.CommandLine.Command;

/** {@code vae plugins list}. */
@Command(
    name = "list",
    description = "Lists all components: kind, name, what it is, and the plug-in it comes from.")
final class PluginsListCommand implements Callable<Integer> {
  private final Invocation invocation;

  PluginsListCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    try (PluginPath path = invocation.plugins()) {
      List<RegisteredComponent> components = ComponentRegistry.of(path).components();
      invocation.result(
          table(components).toString(), components.stream().map(PluginsListCommand::json).toList());
      return ExitCode.DONE.number();
    }
  }

  private static TextTable table(List<RegisteredComponent> components) {
    TextTable table = new TextTable().row("KIND", "NAME", "PLUG-IN", "VERSION", "JAR", "SUMMARY");
    for (RegisteredComponent component : components) {
      PluginOrigin origin = component.origin();
      table.row(
          component.kind().label(),
          component.name(),
          origin.name(),
          origin.version().orElse("-"),
          jar(origin),
          component.summary());
    }
    return table;
  }

  private static Map<String, Object> json(RegisteredComponent component) {
    PluginOrigin origin = component.origin();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", component.kind().label());
    json.put("name", component.name());
    json.put("summary", component.summary());
    json.put("plugin", origin.name());
    json.put("version", origin.version());
    json.put("jar", origin.file().map(Path::toString));
    return json;
  }

  private static String jar(PluginOrigin origin) {
    return origin.file().map(file -> file.getFileName().toString()).orElse("-");
  }
}
