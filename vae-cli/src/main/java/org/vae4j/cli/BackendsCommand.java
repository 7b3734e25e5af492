package org.vae4j.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.vae4j.backend.BackendFactory;
import org.vae4j.backend.Usability;
import org.vae4j.experiment.Experiments;
import picocli.CommandLine.Command;

/** {@code vae backends}. */
@Command(
    name = "backends",
    description = {
      "Shows what can compute: which backends are usable here, why others are not and what to do.",
      "The default, marked with a star, runs unless the spec or --backend names another."
    })
final class BackendsCommand implements Callable<Integer> {
  private final Invocation invocation;

  BackendsCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    try (Experiments experiments = invocation.experiments()) {
      List<BackendFactory> all = experiments.backends().all();
      Optional<BackendFactory> standard = experiments.backends().standard();
      TextTable table = new TextTable().row(" ", "NAME", "USABLE", "DETAIL", "WHAT TO DO");
      for (BackendFactory backend : all) {
        Usability usability = backend.usability();
        table.row(
            standard.filter(backend::equals).isPresent() ? "*" : "",
            backend.name(),
            usability.usable() ? "yes" : "no",
            usability.detail(),
            usability.remedy());
      }
      invocation.result(
          table.toString(),
          all.stream().map(each -> json(each, standard.filter(each::equals).isPresent())).toList());
      return ExitCode.DONE.number();
    }
  }

  private static Map<String, Object> json(BackendFactory backend, boolean standard) {
    Usability usability = backend.usability();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", backend.name());
    json.put("summary", backend.summary());
    json.put("usable", usability.usable());
    json.put("default", standard);
    json.put("detail", usability.detail());
    json.put("remedy", usability.remedy());
    return json;
  }
}
