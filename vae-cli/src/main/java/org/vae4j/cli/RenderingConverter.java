package org.vae4j.cli;

import org.vae4j.experiment.model.Rendering;
import picocli.CommandLine.ITypeConverter;

/** Reads a rendering by the name it has in this command's help: {@code mean}. */
final class RenderingConverter implements ITypeConverter<Rendering> {
  @Override
  public Rendering convert(String word) {
    return ConstantWord.read(Rendering.class, word);
  }
}
