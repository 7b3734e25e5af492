package org.vae4j.nativebackend.plan;

import java.util.List;
import org.vae4j.nativebackend.kernel.Kernel;

/**
 * A compiled program: kernels in their order, with addresses in one array. The array begins with
 * the session's parameters; after them come the constants and the temporaries of the program that
 * runs.
 *
 * @param name of the program
 * @param passes what made it
 * @param steps what a run executes
 * @param inputs what is copied into memory before a run
 * @param outputs what is copied out of memory after a run
 * @param constants what is copied into memory once
 * @param streams the names of noise streams
 * @param memory how much memory it takes
 */
public record Plan(
    String name,
    List<Pass> passes,
    List<Step> steps,
    List<Port> inputs,
    List<Port> outputs,
    List<Constant> constants,
    List<String> streams,
    Memory memory) {

  /**
   * A pass over the program, with the numbers of nodes or operations before and after it.
   *
   * @param name such as {@code fusion}
   */
  public record Pass(String name, int before, int after) {}

  /**
   * A kernel and what to say about it.
   *
   * @param text what it does, with its operands
   * @param origin the path of the node it computes
   * @param results what it writes, with addresses
   * @param flops how many floating-point operations it takes
   * @param bytes how many bytes it reads and writes
   */
  public record Step(
      Kernel kernel, String text, String origin, List<String> results, long flops, long bytes) {}

  /** A tensor that goes in or out. */
  public record Port(String name, int address, int size) {}

  /** Numbers that stay where they are. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody, written to memory once
  public record Constant(int address, float[] numbers) {}

  /**
   * How many numbers are kept.
   *
   * @param parameters all of the session
   * @param constants of this program
   * @param temporaries with memory shared between values that do not meet
   * @param unshared what temporaries would take otherwise
   * @param strip what each thread needs besides for a strip of rows
   */
  public record Memory(
      long parameters, long constants, long temporaries, long unshared, int strip) {
    /** The length of the array. */
    public long floats(int threads) {
      return parameters + constants + temporaries + (long) strip * threads;
    }
  }

  /** The plan as text: the same program gives the same text. */
  public String explain() {
    return new PlanText(this).toString();
  }
}
