package org.vae4j.tensorflow;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.tensorflow.Graph;
import org.tensorflow.Result;
import org.tensorflow.op.Ops;
import org.tensorflow.proto.ConfigProto;
import org.vae4j.backend.Executable;
import org.vae4j.backend.Session;
import org.vae4j.backend.SessionParameters;
import org.vae4j.graph.ParameterSpec;
import org.vae4j.graph.Program;

/**
 * One graph of TensorFlow, which grows by every program, and the variables all of them share.
 * TensorFlow removes nothing from a graph: the nodes of a closed executable stay until the session
 * closes.
 */
final class TensorFlowSession implements Session {
  private final SessionParameters parameters;
  private final Graph graph;
  private final Ops tf;
  private final org.tensorflow.Session session;
  private final Map<String, Variable> variables = new LinkedHashMap<>();
  private int programs;
  private boolean closed;

  private TensorFlowSession(ConfigProto config, Collection<ParameterSpec> specs, Graph graph) {
    this.parameters = new SessionParameters(specs);
    this.graph = graph;
    this.tf = Ops.create(graph);
    specs.forEach(spec -> variables.put(spec.name(), Variable.of(tf, spec)));
    this.session = new org.tensorflow.Session(graph, config);
  }

  /** A session whose variables have their initial values; where that fails, nothing is left. */
  static TensorFlowSession open(ConfigProto config, Collection<ParameterSpec> specs, long seed) {
    Graph graph = new Graph();
    try {
      return new TensorFlowSession(config, specs, graph).initialized(specs, seed);
    } catch (RuntimeException | Error e) {
      graph.close();
      throw e;
    }
  }

  private TensorFlowSession initialized(Collection<ParameterSpec> specs, long seed) {
    try {
      write(
          specs.stream()
              .collect(Collectors.toMap(ParameterSpec::name, spec -> spec.initialValue(seed))));
      return this;
    } catch (RuntimeException | Error e) {
      session.close();
      throw e;
    }
  }

  @Override
  public Executable compile(Program program) {
    requireOpen();
    parameters.require(program);
    programs++;
    Ops scope = tf.withSubScope("program-" + programs);
    return TensorFlowExecutable.of(this, ProgramLowering.lower(scope, program, variables));
  }

  /** A call of TensorFlow's session. */
  org.tensorflow.Session.Runner runner() {
    requireOpen();
    return session.runner();
  }

  @Override
  public float[] read(String parameter) {
    requireOpen();
    float[] numbers = new float[parameters.spec(parameter).shape().size()];
    try (Result result = runner().fetch(variables.get(parameter).value()).run()) {
      HostTensor.read(result.get(0), numbers);
    }
    return numbers;
  }

  @Override
  public void write(String parameter, float[] value) {
    requireOpen();
    parameters.requireLength(parameter, value);
    write(Map.of(parameter, value));
  }

  /** In tensors of their own, because a variable keeps the memory that is fed to it. */
  private void write(Map<String, float[]> values) {
    if (values.isEmpty()) {
      return;
    }
    org.tensorflow.Session.Runner runner = session.runner();
    try (HostTensors tensors = new HostTensors()) {
      values.forEach(
          (parameter, value) -> {
            HostTensor tensor = tensors.of(parameters.spec(parameter).shape());
            tensor.write(value);
            Variable variable = variables.get(parameter);
            runner.feed(variable.next(), tensor.tensor()).addTarget(variable.write());
          });
      runner.run().close();
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the session is closed; open another one");
    }
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      try {
        session.close();
      } finally {
        graph.close();
      }
    }
  }
}
