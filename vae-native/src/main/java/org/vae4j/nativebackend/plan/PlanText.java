package org.vae4j.nativebackend.plan;

import java.util.Locale;

/** Writes a plan for people. */
final class PlanText {
  private final StringBuilder text = new StringBuilder();

  PlanText(Plan plan) {
    line("plan %s: %d kernels", plan.name(), plan.steps().size());
    for (Plan.Pass pass : plan.passes()) {
      line("pass %s: %d -> %d", pass.name(), pass.before(), pass.after());
    }
    Plan.Memory memory = plan.memory();
    line(
        "memory in floats: parameters %d, constants %d, temporaries %d (%d without reuse), all %d"
            + "; in strips %d a thread",
        memory.parameters(),
        memory.constants(),
        memory.temporaries(),
        memory.unshared(),
        memory.floats(0),
        memory.strip());
    line(
        "a run: %d floating-point operations, %d bytes read and written",
        plan.steps().stream().mapToLong(Plan.Step::flops).sum(),
        plan.steps().stream().mapToLong(Plan.Step::bytes).sum());
    plan.inputs().forEach(port -> port("input", port));
    int number = 0;
    for (Plan.Step step : plan.steps()) {
      line("%4d %s", number++, step.text());
      line(
          "     of %s, tiles: %d, flop: %d, bytes: %d, writes %s",
          step.origin(),
          step.kernel().tiles(),
          step.flops(),
          step.bytes(),
          String.join(", ", step.results()));
    }
    plan.outputs().forEach(port -> port("output", port));
  }

  private void port(String kind, Plan.Port port) {
    line("%s %s [%d] @%d", kind, port.name(), port.size(), port.address());
  }

  private void line(String format, Object... arguments) {
    text.append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
