package org.vae4j.tensorflow;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
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

/** One graph of TensorFlow, which grows by every program, and the variables all of them share. */
final class TensorFlowSession implements Session {
  private final SessionParameters parameters;
  private final Graph graph = new Graph();
  private final Ops tf = Ops.create(graph);
  private final org.tensorflow.Session session;
  private final Map<String, Variable> variables = new LinkedHashMap<>();
  private int programs;
  private boolean closed;

  TensorFlowSession(ConfigProto config, Collection<ParameterSpec> specs, long seed) {
    parameters = new SessionParameters(specs);
    session = new org.tensorflow.Session(graph, config);
    specs.forEach(spec -> variables.put(spec.name(), Variable.of(tf, spec)));
    write(
        specs.stream()
            .collect(Collectors.toMap(ParameterSpec::name, spec -> spec.initialValue(seed))));
  }

  @Override
  public Executable compile(Program program) {
    requireOpen();
    parameters.require(program);
    programs++;
    Ops scope = tf.withSubScope("program-" + programs);
    return new TensorFlowExecutable(this, ProgramLowering.lower(scope, program, variables));
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
    List<HostTensor> tensors =
        values.entrySet().stream()
            .map(entry -> feed(runner, entry.getKey(), entry.getValue()))
            .toList();
    try {
      runner.run().close();
    } finally {
      tensors.forEach(HostTensor::close);
    }
  }

  private HostTensor feed(org.tensorflow.Session.Runner runner, String parameter, float[] value) {
    Variable variable = variables.get(parameter);
    HostTensor tensor = new HostTensor(parameters.spec(parameter).shape());
    tensor.write(value);
    runner.feed(variable.next(), tensor.tensor()).addTarget(variable.write());
    return tensor;
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
      session.close();
      graph.close();
    }
  }
}
