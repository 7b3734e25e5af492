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
  private final float[] indexReport;
  private boolean closed;

  TensorFlowExecutable(TensorFlowSession session, LoweredProgram program) {
    this.session = session;
    this.program = program;
    this.inputs = program.inputs().stream().map(port -> new HostTensor(port.shape())).toList();
    this.noise = program.noise().stream().map(NoiseFeed::new).toList();
    this.indexReport = program.checks().reportArray();
  }

  @Override
  public void run(Bindings bindings) {
    if (closed) {
      throw new IllegalStateException(
          "program '" + program.name() + "' is closed; compile it again");
    }
    Runner runner = session.runner();
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
    if (!closed) {
      closed = true;
      inputs.forEach(HostTensor::close);
      noise.forEach(NoiseFeed::close);
    }
  }
}
