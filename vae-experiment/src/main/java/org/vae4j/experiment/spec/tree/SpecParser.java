package org.vae4j.experiment.spec.tree;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.SpecVersion;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;
import org.vae4j.experiment.spec.problem.InvalidSpecException;
import org.vae4j.experiment.spec.problem.ProblemCollector;
import org.vae4j.experiment.spec.problem.SpecLocation;
import org.vae4j.experiment.spec.problem.SpecProblem;

/**
 * Reads YAML 1.2 into a tree, as data: no tags but those of the core schema, one document, bounded
 * depth and bounded expansion of aliases.
 */
public final class SpecParser {
  private final ProblemCollector problems;

  /**
   * A parser.
   *
   * @param problems receives what is wrong but does not end the reading: keys that occur twice
   */
  public SpecParser(ProblemCollector problems) {
    this.problems = problems;
  }

  /**
   * The tree of a spec.
   *
   * @throws InvalidSpecException when it cannot be read as data
   */
  public SpecNode parse(SpecText spec) {
    return parse(spec.text(), "", mark -> location(spec.label(), mark));
  }

  /**
   * The tree of YAML that is not in a file.
   *
   * @param path the key whose value it is
   * @param location where everything in it is said to be
   * @throws InvalidSpecException when it cannot be read as data
   */
  public SpecNode parseValue(String yaml, String path, SpecLocation location) {
    return parse(yaml, path, mark -> location);
  }

  private SpecNode parse(String yaml, String path, SpecTreeBuilder.Places places) {
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(SpecText.LARGEST).build();
    try {
      return new SpecTreeBuilder(new Parse(settings).parseString(yaml), path, places, problems)
          .build();
    } catch (MarkedYamlEngineException e) {
      throw new InvalidSpecException(
          SpecProblem.of(places.of(e.getProblemMark()), path, "is not valid YAML: " + reason(e)));
    } catch (YamlVersionException e) {
      throw new InvalidSpecException(
          SpecProblem.of(
              places.of(Optional.empty()),
              path,
              "is written in YAML " + number(e.getSpecVersion()) + ", known is 1.2",
              "Remove the line that begins with %YAML."));
    } catch (NumberFormatException e) { // SnakeYAML Engine 3.0.1, of "\\UFFFFFFFF"
      throw new InvalidSpecException(
          SpecProblem.of(
              places.of(Optional.empty()),
              path,
              "is not valid YAML: an escape names a character that does not exist"));
    } catch (ReaderException e) {
      throw new InvalidSpecException(
          SpecProblem.of(
              places.of(Optional.empty()),
              path,
              String.format(
                  "is not valid YAML: character %d is U+%04X, which text cannot contain",
                  e.getPosition() + 1, e.getCodePoint())));
    }
  }

  private static String number(SpecVersion version) {
    return version.getMajor() + "." + version.getMinor();
  }

  private static String reason(MarkedYamlEngineException e) {
    String problem = e.getProblem().replaceAll("\\s+", " ");
    return e.getContext() == null ? problem : e.getContext() + ", " + problem;
  }

  private static SpecLocation location(String label, Optional<Mark> mark) {
    return mark.map(at -> new SpecLocation(label, at.getLine() + 1, at.getColumn() + 1))
        .orElse(SpecLocation.whole(label));
  }
}
