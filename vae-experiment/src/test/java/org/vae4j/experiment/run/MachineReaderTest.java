package org.vae4j.experiment.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MachineReaderTest {
  @TempDir Path folder;

  @Test
  void namesTheProcessor() throws IOException {
    Path cpuInfo =
        Files.writeString(
            folder.resolve("cpuinfo"),
            "processor\t: 0\nmodel\t\t: 17\nmodel name\t: Some CPU: fast @ 3GHz\nmodel name\t: b\n");

    assertEquals(
        new Provenance.Machine(
            "25+36 (A VM, A Vendor)", "Linux 6.1 riscv64", "Some CPU: fast @ 3GHz"),
        MachineReader.read(properties(), cpuInfo));
  }

  @Test
  void namesTheArchitectureWhereTheProcessorHasNoName() throws IOException {
    Path cpuInfo = Files.writeString(folder.resolve("cpuinfo"), "processor\t: 0\n");

    assertEquals("riscv64", MachineReader.read(properties(), cpuInfo).cpu());
    assertEquals("riscv64", MachineReader.read(properties(), folder.resolve("nothing")).cpu());
  }

  @Test
  void readsThisMachine() {
    assertEquals(
        System.getProperty("os.name"),
        MachineReader.read().os().substring(0, System.getProperty("os.name").length()));
  }

  private static Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("java.runtime.version", "25+36");
    properties.setProperty("java.vm.name", "A VM");
    properties.setProperty("java.vendor", "A Vendor");
    properties.setProperty("os.name", "Linux");
    properties.setProperty("os.version", "6.1");
    properties.setProperty("os.arch", "riscv64");
    return properties;
  }
}
