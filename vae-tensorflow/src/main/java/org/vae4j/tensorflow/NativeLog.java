package org.vae4j.tensorflow;

import com.sun.jna.Function;
import com.sun.jna.Platform;
import org.tensorflow.Graph;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.proto.ConfigProto;

/**
 * What the native library writes to standard error.
 *
 * <p>The environment variable {@value #LEVEL} keeps most of it back. Two lines do not ask for it:
 * they are written once, when the first graph of a process is run, by a log that no function of the
 * library reaches. So a graph of one constant is run first, while standard error leads nowhere.
 */
final class NativeLog {
  private static final String LEVEL = "TF_CPP_MIN_LOG_LEVEL";
  private static final int STANDARD_ERROR = 2;
  private static final int WRITE_ONLY = 1;

  private NativeLog() {}

  /**
   * Gets the two lines over with, where the variable asks for silence and the system allows it. One
   * thread at a time: another would keep what leads nowhere, and put it back last.
   */
  static synchronized void passFirstLines(ConfigProto config) {
    String level = System.getenv().getOrDefault(LEVEL, "0");
    if (level.equals("0") || Platform.isWindows()) {
      return;
    }
    int kept = call("dup", STANDARD_ERROR);
    if (kept < 0) {
      return; // there is no standard error
    }
    int nowhere = call("open", "/dev/null", WRITE_ONLY);
    call("dup2", nowhere, STANDARD_ERROR);
    try {
      runFirstGraph(config);
    } finally {
      call("dup2", kept, STANDARD_ERROR);
      call("close", nowhere);
      call("close", kept);
    }
  }

  private static void runFirstGraph(ConfigProto config) {
    try (Graph graph = new Graph();
        Session session = new Session(graph, config)) {
      Ops tf = Ops.create(graph);
      session.runner().fetch(tf.identity(tf.constant(1f))).run().close();
    }
  }

  private static int call(String function, Object... arguments) {
    return Function.getFunction(Platform.C_LIBRARY_NAME, function).invokeInt(arguments);
  }
}
