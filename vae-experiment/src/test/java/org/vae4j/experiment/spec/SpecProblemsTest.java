package org.vae4j.experiment.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vae4j.experiment.Golden;
import org.vae4j.experiment.spec.fake.TestPlugin;
import org.vae4j.experiment.spec.problem.InvalidSpecException;
import org.vae4j.experiment.spec.problem.SpecProblems;
import org.vae4j.experiment.spec.tree.SpecText;
import tools.jackson.databind.json.JsonMapper;

/** Problems for machines. */
final class SpecProblemsTest {
  @Test
  void theyAreWrittenAsJson() {
    SpecText text =
        SpecText.embedded(
            "mnist.yaml", "data: {source: digits}\nmodel: {prior: rong}\ntraining: {epochs: 0}\n");
    SpecLoader loader = new SpecLoader(TestPlugin.registry());
    SpecProblems problems =
        assertThrows(InvalidSpecException.class, () -> loader.load(text, List.of())).problems();
    JsonMapper mapper = new JsonMapper();
    String json = mapper.writerWithDefaultPrettyPrinter().writeValueAsString(problems);
    Golden.check("spec-problems.json", json.replace("\r\n", "\n"));
    assertEquals(problems, mapper.readValue(json, SpecProblems.class));
  }
}
