package org.vae4j.nativebackend;

import java.util.Arrays;
import java.util.Collection;
import org.vae4j.backend.Executable;
import org.vae4j.backend.Session;
import org.vae4j.graph.ParameterSpec;
import org.vae4j.graph.Program;
import org.vae4j.nativebackend.kernel.Kernel;
import org.vae4j.nativebackend.kernel.KernelSet;
import org.vae4j.nativebackend.plan.ParameterLayout;
import org.vae4j.nativebackend.plan.Plan;
import org.vae4j.nativebackend.plan.PlanCompiler;
import org.vae4j.nativebackend.plan.PlanSwitches;

/**
 * One array of floats: the parameters, and behind them the memory of the program that ran last. It
 * grows when a program is compiled that needs more.
 */
final class NativeSession implements Session {
  private final Executor executor;
  private final ParameterLayout layout;
  private final PlanCompiler compiler;
  private float[] memory;
  private int programs;

  /** The number of the program whose constants lie in memory; 0 for none. */
  private int resident;

  private boolean closed;

  NativeSession(
      KernelSet kernels,
      PlanSwitches switches,
      Executor executor,
      Collection<ParameterSpec> parameters,
      long seed) {
    this.executor = executor;
    this.layout = new ParameterLayout(parameters);
    this.compiler = new PlanCompiler(layout, kernels, switches, executor.threads());
    this.memory = new float[Math.toIntExact(layout.size()) + Kernel.SLACK];
    parameters.forEach(spec -> write(spec.name(), spec.initialValue(seed)));
  }

  @Override
  public Executable compile(Program program) {
    requireOpen();
    Plan plan = compiler.compile(program);
    int needed = Math.toIntExact(plan.memory().floats(executor.threads())) + Kernel.SLACK;
    if (needed > memory.length) {
      float[] larger = new float[needed];
      System.arraycopy(memory, 0, larger, 0, Math.toIntExact(layout.size()));
      memory = larger;
      resident = 0;
    }
    programs++;
    return new NativeExecutable(this, executor, plan, programs);
  }

  /** The memory, with the constants of a program in it. */
  float[] memoryFor(int program, Plan plan) {
    requireOpen();
    if (resident != program) {
      for (int i = 0; i < plan.constants().size(); i++) {
        Plan.Constant constant = plan.constants().get(i);
        float[] numbers = constant.numbers();
        System.arraycopy(numbers, 0, memory, constant.address(), numbers.length);
      }
      resident = program;
    }
    return memory;
  }

  @Override
  public float[] read(String parameter) {
    requireOpen();
    int from = layout.address(parameter);
    int size = layout.parameters().spec(parameter).shape().size();
    return Arrays.copyOfRange(memory, from, from + size);
  }

  @Override
  public void write(String parameter, float[] value) {
    requireOpen();
    layout.parameters().requireLength(parameter, value);
    System.arraycopy(value, 0, memory, layout.address(parameter), value.length);
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the session is closed; open another one");
    }
  }

  @Override
  public void close() {
    closed = true;
    memory = new float[0];
  }
}
