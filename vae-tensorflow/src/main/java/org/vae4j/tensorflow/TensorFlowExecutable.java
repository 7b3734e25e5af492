package org.vae4j.tensorflow;

import java.util.List;
import org.tensorflow.Result;
import org.tensorflow.Session.Runner;
import org.vae4j.backend.Bindings;
import org.vae4j.backend.Executable;

/** A lowered program and the tensors that its runs are fed from. */
final class TensorFlowExecutable implements Executable {
  private final TensorFlowSession session;
  private final LoweredProgram program;
  private final List<HostTensor> inputs;
  private final List<NoiseFeed> noise;
  private final HostTensors tensors;
  private final float[] indexReport;
  private boolean closed;

  private TensorFlowExecutable(
      TensorFlowSession session, LoweredProgram program, HostTensors tensors) {
    this.session = session;
    this.program = program;
    this.tensors = tensors;
    this.inputs = program.inputs().stream().map(port -> tensors.of(port.shape())).toList();
    this.noise =
        program.noise().stream()
            .map(fed -> new NoiseFeed(fed, tensors.of(fed.port().shape())))
            .toList();
    this.indexReport = program.checks().reportArray();
  }

  static TensorFlowExecutable of(TensorFlowSession session, LoweredProgram program) {
    HostTensors tensors = new HostTensors();
    try {
      return new TensorFlowExecutable(session, program, tensors);
    } catch (RuntimeException | Error e) {
      tensors.close();
      throw e;
    }
  }

  @Override
  public void run(Bindings bindings) {
    if (closed) {
      throw new IllegalStateException(
          "program '" + program.name() + "' is closed; compile it again");
    }
    Runner runner = session.runner();
    if (program.isIdle()) {
      return;
    }
    program.outputs().forEach(port -> checked(port, bindings.output(port.name())));
    feed(runner, bindings);
    program.indexReport().ifPresent(runner::fetch);
    program.outputs().forEach(port -> runner.fetch(port.operand()));
    program.assignments().forEach(runner::addTarget);
    try (Result result = runner.run()) {
      int next = 0;
      if (indexReport.length > 0) {
        HostTensor.read(result.get(next++), indexReport);
        program.checks().require(indexReport);
      }
      for (LoweredProgram.Port port : program.outputs()) {
        HostTensor.read(result.get(next++), bindings.output(port.name()));
      }
    }
  }

  private void feed(Runner runner, Bindings bindings) {
    for (int i = 0; i < inputs.size(); i++) {
      LoweredProgram.Port port = program.inputs().get(i);
      inputs.get(i).write(checked(port, bindings.input(port.name())));
      runner.feed(port.operand(), inputs.get(i).tensor());
    }
    noise.forEach(feed -> feed.draw(runner, bindings.seed(), bindings.step()));
  }

  private float[] checked(LoweredProgram.Port port, float[] array) {
    if (array.length != port.shape().size()) {
      throw new IllegalArgumentException(
          "'"
              + port.name()
              + "' of program '"
              + program.name()
              + "' has "
              + port.shape().size()
              + " numbers, the bindings hold "
              + array.length
              + "; make them for this program");
    }
    return array;
  }

  @Override
  public String explain() {
    return program.explanation();
  }

  @Override
  public void close() {
    closed = true;
    tensors.close();
  }
}
