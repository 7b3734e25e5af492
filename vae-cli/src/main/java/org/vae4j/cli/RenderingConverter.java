package org.vae4j.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.vae4j.experiment.model.Rendering;
import org.vae4j.experiment.plugin.option.KebabCase;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a rendering by the name it has in this command's help: {@code mean}. */
final class RenderingConverter implements ITypeConverter<Rendering> {
  @Override
  public Rendering convert(String word) {
    return Arrays.stream(Rendering.values())
        .filter(rendering -> KebabCase.ofConstant(rendering).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'"
                        + word
                        + "' is none of "
                        + Arrays.stream(Rendering.values())
                            .map(KebabCase::ofConstant)
                            .collect(Collectors.joining(", "))));
  }
}
