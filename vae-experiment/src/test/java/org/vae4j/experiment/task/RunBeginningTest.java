package org.vae4j.experiment.task;

import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.vae4j.experiment.run.RunFolderException;

final class RunBeginningTest {
  @Test
  void whatWentWrongIsThrownAsItIsToEveryoneWhoWaits() {
    RunFolderException full = new RunFolderException("no space", "Free some.");
    RunBeginning beginning =
        new RunBeginning(
            () -> {
              throw full;
            });
    assertSame(full, assertThrows(RunFolderException.class, beginning::await));
    assertSame(full, assertThrows(RunFolderException.class, beginning::close));
  }

  @Test
  void closingWaitsForTheLastWord() {
    AtomicBoolean written = new AtomicBoolean();
    RunBeginning beginning =
        new RunBeginning(
            () -> {
              written.set(true);
              throw new RunFolderException("written, and no provenance to give", "None.");
            });
    assertThrows(RunFolderException.class, beginning::close);
    assertTrue(written.get());
  }
}
