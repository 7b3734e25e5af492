package org.vae4j.cli;

import org.vae4j.experiment.task.ExplainedProgram;
import picocli.CommandLine.ITypeConverter;

/** Reads which program to explain by the name it has in this command's help: {@code train}. */
final class ExplainedProgramConverter implements ITypeConverter<ExplainedProgram> {
  @Override
  public ExplainedProgram convert(String word) {
    return ConstantWord.read(ExplainedProgram.class, word);
  }
}
