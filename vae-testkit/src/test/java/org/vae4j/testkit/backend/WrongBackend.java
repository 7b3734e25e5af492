package org.vae4j.testkit.backend;

import java.util.Collection;
import java.util.function.Consumer;
import org.vae4j.backend.Backend;
import org.vae4j.backend.BackendFactory;
import org.vae4j.backend.BackendOptions;
import org.vae4j.backend.Bindings;
import org.vae4j.backend.Executable;
import org.vae4j.backend.Session;
import org.vae4j.backend.Usability;
import org.vae4j.graph.ParameterSpec;
import org.vae4j.graph.Program;
import org.vae4j.reference.ReferenceBackendFactory;

/** The reference with something wrong after each run. */
record WrongBackend(Consumer<Bindings> afterRun) implements BackendFactory {
  @Override
  public String name() {
    return "wrong";
  }

  @Override
  public String summary() {
    return "Wrong on purpose.";
  }

  @Override
  public int rank() {
    return 0;
  }

  @Override
  public Usability usability() {
    return Usability.yes("wrong on purpose");
  }

  @Override
  public Backend open(BackendOptions options) {
    return new WrongEngine(new ReferenceBackendFactory().open(options), afterRun);
  }

  private record WrongEngine(Backend right, Consumer<Bindings> afterRun) implements Backend {
    @Override
    public String name() {
      return right.name();
    }

    @Override
    public String description() {
      return right.description();
    }

    @Override
    public Session open(Collection<ParameterSpec> parameters, long seed) {
      return new WrongSession(right.open(parameters, seed), afterRun);
    }

    @Override
    public void close() {
      right.close();
    }
  }

  private record WrongSession(Session right, Consumer<Bindings> afterRun) implements Session {
    @Override
    public Executable compile(Program program) {
      return new WrongExecutable(right.compile(program), afterRun);
    }

    @Override
    public float[] read(String parameter) {
      return right.read(parameter);
    }

    @Override
    public void write(String parameter, float[] value) {
      right.write(parameter, value);
    }

    @Override
    public void close() {
      right.close();
    }
  }

  private record WrongExecutable(Executable right, Consumer<Bindings> afterRun)
      implements Executable {
    @Override
    public String explain() {
      return right.explain();
    }

    @Override
    public void run(Bindings bindings) {
      right.run(bindings);
      afterRun.accept(bindings);
    }

    @Override
    public void close() {
      right.close();
    }
  }
}
