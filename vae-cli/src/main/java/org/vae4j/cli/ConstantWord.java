package org.vae4j.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.vae4j.experiment.plugin.option.KebabCase;
import picocli.CommandLine.TypeConversionException;

/** Reads one of a set of constants by the word it has on the command line: {@code mean}. */
final class ConstantWord {
  private ConstantWord() {}

  static <E extends Enum<E>> E read(Class<E> constants, String word) {
    return Arrays.stream(constants.getEnumConstants())
        .filter(constant -> KebabCase.ofConstant(constant).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'"
                        + word
                        + "' is none of "
                        + Arrays.stream(constants.getEnumConstants())
                            .map(KebabCase::ofConstant)
                            .collect(Collectors.joining(", "))));
  }
}
