package org.vae4j.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.vae4j.experiment.check.CheckedExperiment;
import org.vae4j.experiment.data.preparation.Split;
import org.vae4j.experiment.spec.ModelSpec;

/** What a user wants to know about an experiment before it runs. */
final class ExperimentFacts {
  private final CheckedExperiment experiment;

  ExperimentFacts(CheckedExperiment experiment) {
    this.experiment = experiment;
  }

  /** Rows, shape, source. */
  String data() {
    String rows =
        experiment.data().splits().stream()
            .map(split -> NumberText.count(split.count()) + " " + split.name())
            .collect(Collectors.joining(", "));
    return source()
        + ": "
        + rows
        + " rows of "
        + experiment.data().train().eventShape()
        + missing();
  }

  private String missing() {
    Split train = experiment.data().train();
    double cells = (double) train.count() * train.eventShape().size();
    return train.missing() == 0
        ? ""
        : String.format(Locale.ROOT, ", %.1f %% of train missing", 100 * train.missing() / cells);
  }

  /** Components and size. */
  String model() {
    ModelSpec model = experiment.spec().model();
    return NumberText.count(experiment.trainedNumbers())
        + " parameters; latent "
        + model.latent()
        + ", prior "
        + model.prior().name()
        + ", likelihood "
        + model.likelihood().name()
        + ", estimator "
        + experiment.spec().estimator().name()
        + condition();
  }

  private String condition() {
    int classes = experiment.assembler().inputs().classes();
    return classes == 0 ? "" : ", conditioned on " + classes + " classes";
  }

  /** Name and why this one. */
  String backend() {
    return experiment.backend().factory().name() + " (" + experiment.backend().reason() + ")";
  }

  /** What to know before believing the numbers, one sentence each. */
  List<String> cautions() {
    List<String> cautions = new ArrayList<>();
    experiment.caution().ifPresent(cautions::add);
    return cautions;
  }

  /** The same for programs. */
  Map<String, Object> json() {
    Map<String, Object> rows = new LinkedHashMap<>();
    for (Split split : experiment.data().splits()) {
      rows.put(split.name(), split.count());
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", experiment.spec().name());
    json.put("data", source());
    json.put("rows", rows);
    json.put("missing-cells", experiment.data().train().missing());
    json.put("event-shape", experiment.data().train().eventShape().dims());
    json.put("parameters", experiment.trainedNumbers());
    json.put("classes", experiment.assembler().inputs().classes());
    json.put("backend", experiment.backend().factory().name());
    json.put("cautions", cautions());
    return json;
  }

  private String source() {
    return experiment.spec().data().source().name();
  }
}
