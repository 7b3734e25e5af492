package org.vae4j.examples.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vae4j.experiment.run.EpochMetrics;
import org.vae4j.experiment.run.RunReader;

final class DigitsExampleTest {
  @TempDir private Path folder;

  @Test
  void learnsAndDraws() throws IOException {
    Path run = folder.resolve("run");
    DigitsExample.main(new String[] {run.toString()});
    List<EpochMetrics> epochs = RunReader.of(run).epochs();
    double first = epochs.get(0).train().bound();
    double last = epochs.get(epochs.size() - 1).train().bound();
    assertTrue(last > first + 20, first + " nats, at last " + last);

    BufferedImage drawn = ImageIO.read(run.resolve("drawn.png").toFile());
    assertTrue(drawn.getWidth() > drawn.getHeight(), "four columns and three rows");
    int brightest = 0;
    for (int pixel :
        drawn.getRGB(0, 0, drawn.getWidth(), drawn.getHeight(), null, 0, drawn.getWidth())) {
      brightest = Math.max(brightest, pixel & 0xff);
    }
    assertEquals(255, brightest, 30, "there is ink");
  }
}
