package org.vae4j.nativebackend.kernel;

import java.io.ByteArrayOutputStream;
import java.lang.invoke.MethodHandles;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import jdk.incubator.vector.FloatVector;

/**
 * Makes a class for each kind of fused loop, since C2 keeps vectors in registers only where it sees
 * all operations in one method. A loop that only differs in its addresses is the same class, so
 * that small tensors profit from what large ones have warmed up.
 */
final class FusedLoopCompiler {
  private static final String PACKAGE = "org/vae4j/nativebackend/kernel/";
  private static final String SELF = PACKAGE + "FusedLoopOfTiles";
  private static final String INTERFACE = PACKAGE + "FusedLoop";
  private static final String OPS = PACKAGE + "VectorOps";
  private static final String VECTOR = "jdk/incubator/vector/FloatVector";
  private static final String TYPE = "L" + VECTOR + ";";
  private static final String RUN = "([F[I[[FIII)V";

  private static final int MEMORY = 1;
  private static final int PLACES = 2;
  private static final int REGISTERS = 3;
  private static final int START = 4;
  private static final int STRIP = 5;
  private static final int COUNT = 6;
  private static final int INDEX = 7;
  private static final int FIRST_OPERAND = 8;
  private static final int DEEPEST_STACK = 4;
  private static final int FULL_FRAME = 255;
  private static final int INT_TYPE = 1;
  private static final int OBJECT_TYPE = 7;

  private final Map<FusedCode, FusedLoop> loops = new HashMap<>();

  /** The loop of a code. */
  synchronized FusedLoop loop(FusedCode code) {
    return loops.computeIfAbsent(code, FusedLoopCompiler::define);
  }

  private static FusedLoop define(FusedCode code) {
    try {
      Class<?> type =
          MethodHandles.lookup().defineHiddenClass(new Writer(code).bytes(), true).lookupClass();
      return (FusedLoop) type.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a loop of " + code + " cannot be made", e);
    }
  }

  private static final class Writer {
    private final FusedCode code;
    private final ClassFile file = new ClassFile();
    private final Instructions body = new Instructions();

    Writer(FusedCode code) {
      this.code = code;
    }

    byte[] bytes() {
      for (int place = 0; place < code.operands().size(); place++) {
        prepare(place);
      }
      body.constant(0).storeInt(INDEX);
      int head = body.position();
      body.loadInt(INDEX).loadInt(COUNT);
      int leave = body.leaveUnlessLess();
      boolean[] needed = needed();
      for (int line = 0; line < code.lines().size(); line++) {
        if (needed[line]) {
          compute(line);
        }
      }
      code.results().forEach(this::store);
      body.increment(INDEX, FloatVector.SPECIES_PREFERRED.length()).jumpTo(head);
      int end = body.position();
      body.end();
      ByteArrayOutputStream frames = new ByteArrayOutputStream();
      frame(frames, head);
      frame(frames, end - head - 1);
      int locals = local(code.lines().size());
      ClassFile.Body method =
          new ClassFile.Body(body.land(leave, end), DEEPEST_STACK, locals, 2, frames.toByteArray());
      return file.bytes(SELF, INTERFACE, "run", RUN, method);
    }

    /** Not what only a selection needed that now compares itself. */
    private boolean[] needed() {
      boolean[] needed = new boolean[code.lines().size()];
      code.results().forEach(result -> needed[result.line()] = true);
      for (int line = needed.length - 1; line >= 0; line--) {
        if (needed[line] && code.lines().get(line) instanceof FusedCode.Compute compute) {
          compute.lines().forEach(operand -> needed[operand] = true);
        }
      }
      return needed;
    }

    private static int operand(int place) {
      return FIRST_OPERAND + place;
    }

    private int local(int line) {
      return FIRST_OPERAND + code.operands().size() + line;
    }

    private void prepare(int place) {
      switch (code.operands().get(place)) {
        case MEMORY -> {
          number(place);
          body.loadInt(STRIP).call(file.method(OPS, "place", "(II)I"));
          body.loadInt(START).add().storeInt(operand(place));
        }
        case SCALAR -> {
          body.loadReference(MEMORY);
          number(place);
          body.call(file.method(OPS, "broadcast", "([FI)" + TYPE)).storeReference(operand(place));
        }
        case REGISTER -> {
          body.loadReference(REGISTERS);
          number(place);
          body.elementOfReferences().storeReference(operand(place));
        }
      }
    }

    private void number(int place) {
      body.loadReference(PLACES).constant(place).elementOfInts();
    }

    private void compute(int line) {
      if (code.lines().get(line) instanceof FusedCode.Compute compute) {
        StringBuilder descriptor = new StringBuilder("(");
        for (int operand : compute.lines()) {
          body.loadReference(local(operand));
          descriptor.append(TYPE);
        }
        String name = compute.op().name().toLowerCase(Locale.ROOT);
        body.call(file.method(OPS, name, descriptor + ")" + TYPE));
      } else if (code.lines().get(line) instanceof FusedCode.Load load) {
        if (code.operands().get(load.place()) == FusedCode.Kind.SCALAR) {
          body.loadReference(operand(load.place()));
        } else {
          element(load.place());
          body.call(file.method(OPS, "load", "([FI)" + TYPE));
        }
      }
      body.storeReference(local(line));
    }

    /** An array and an index. */
    private void element(int place) {
      if (code.operands().get(place) == FusedCode.Kind.MEMORY) {
        body.loadReference(MEMORY).loadInt(operand(place)).loadInt(INDEX).add();
      } else {
        body.loadReference(operand(place)).loadInt(INDEX);
      }
    }

    private void store(FusedCode.Result result) {
      body.loadReference(local(result.line()));
      element(result.place());
      body.call(file.method(OPS, "store", "(" + TYPE + "[FI)V"));
    }

    /** What the locals are at the head of the loop and behind it. */
    private void frame(ByteArrayOutputStream frames, int offset) {
      frames.write(FULL_FRAME);
      shortTo(frames, offset);
      shortTo(frames, FIRST_OPERAND + code.operands().size());
      for (String type : new String[] {SELF, "[F", "[I", "[[F"}) {
        object(frames, type);
      }
      for (int local = START; local <= INDEX; local++) {
        frames.write(INT_TYPE);
      }
      for (FusedCode.Kind kind : code.operands()) {
        switch (kind) {
          case MEMORY -> frames.write(INT_TYPE);
          case SCALAR -> object(frames, VECTOR);
          case REGISTER -> object(frames, "[F");
        }
      }
      shortTo(frames, 0); // nothing on the stack
    }

    private void object(ByteArrayOutputStream frames, String type) {
      frames.write(OBJECT_TYPE);
      shortTo(frames, file.type(type));
    }

    private static void shortTo(ByteArrayOutputStream frames, int number) {
      frames.write(number >> 8);
      frames.write(number);
    }
  }
}
