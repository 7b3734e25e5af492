package org.vae4j.experiment.run;

import java.io.IOException;
import java.io.OutputStream;

/** The content of a file that is to be written. */
@FunctionalInterface
public interface StreamContent {
  /** Writes all of it; the stream is buffered where needed and closed by the caller. */
  void writeTo(OutputStream out) throws IOException;
}
