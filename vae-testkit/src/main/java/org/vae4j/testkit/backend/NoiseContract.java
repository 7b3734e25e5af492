package org.vae4j.testkit.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vae4j.backend.Backend;
import org.vae4j.backend.BackendFactory;
import org.vae4j.backend.BackendOptions;
import org.vae4j.backend.Bindings;
import org.vae4j.backend.Executable;
import org.vae4j.backend.Session;
import org.vae4j.graph.GraphBuilder;
import org.vae4j.graph.Program;
import org.vae4j.random.RandomStream;
import org.vae4j.tensor.Noise;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;
import org.vae4j.testkit.TestGraph;

/** A backend draws the numbers of the named streams. */
abstract class NoiseContract {
  private final BackendFactory factory;
  private final int ulps;

  NoiseContract(BackendFactory factory, int ulps) {
    this.factory = factory;
    this.ulps = ulps;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4, 5, 63, 64, 65, 1000})
  void drawsTheNumbersOfTheNamedStreams(int size) {
    GraphBuilder graph = new GraphBuilder("noise");
    Noise noise = graph.in("prior", graph::noise);
    Tensor normal = graph.in("prior", () -> noise.normal("z", Shape.of(size)));
    Tensor second = graph.in("prior", () -> noise.normal("z", Shape.of(size)));
    Tensor uniform = graph.in("prior", () -> noise.uniform("u", Shape.of(size)));
    Program program = graph.program(Map.of("z", normal, "z2", second, "u", uniform));
    try (Backend backend = factory.open(new BackendOptions(1));
        Session session = backend.open(List.of(), TestGraph.SEED);
        Executable executable = session.compile(program)) {
      Bindings bindings = Bindings.of(program);
      for (long step : new long[] {1, 2, 1L << 33}) {
        bindings.noise(TestGraph.SEED + step, step);
        executable.run(bindings);
        assertStream("noise/prior/z", bindings, "z");
        assertStream("noise/prior/z#2", bindings, "z2");
        assertStream("noise/prior/u", bindings, "u");
      }
    }
  }

  private void assertStream(String stream, Bindings bindings, String output) {
    float[] actual = bindings.output(output);
    float[] expected = new float[actual.length];
    RandomStream random = RandomStream.of(bindings.seed(), stream, bindings.step());
    if (output.startsWith("u")) {
      random.fillUniform(expected, 0, expected.length, 0);
    } else {
      random.fillNormal(expected, 0, expected.length, 0);
    }
    for (int i = 0; i < actual.length; i++) {
      float tolerance = ulps * Math.ulp(expected[i]);
      assertEquals(
          expected[i], actual[i], tolerance, stream + "[" + i + "], step " + bindings.step());
    }
  }
}
