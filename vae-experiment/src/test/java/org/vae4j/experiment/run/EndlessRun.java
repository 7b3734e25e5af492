package org.vae4j.experiment.run;

import java.nio.file.Path;

/** A process that writes checkpoints into a run folder, one after the other, until it is killed. */
final class EndlessRun {
  private EndlessRun() {}

  public static void main(String[] arguments) {
    try (RunFolder run = new RunFolders().createAt(Path.of(arguments[0]))) {
      run.write(run.layout().resolvedSpec(), "name: endless\n");
      for (int epoch = 1; epoch > 0; epoch++) {
        run.checkpoints().save(CheckpointFixture.of(epoch, epoch));
        System.out.println(epoch);
      }
    }
  }
}
