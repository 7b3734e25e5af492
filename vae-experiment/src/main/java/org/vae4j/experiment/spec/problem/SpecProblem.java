package org.vae4j.experiment.spec.problem;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One thing that is wrong with a spec.
 *
 * @param location where
 * @param path the key, behind the keys it is nested in, such as {@code model.prior}; empty where
 *     the spec as a whole is meant
 * @param message what was received and expected, without a full stop
 * @param suggestion the known name nearest to a misspelt one
 * @param notes what is known (such as {@code known keys: …}), and what to do, a sentence with a
 *     full stop; one line each
 */
public record SpecProblem(
    SpecLocation location,
    String path,
    String message,
    Optional<String> suggestion,
    List<String> notes) {
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\x80-\\x9f&&[^\n]]");

  /** Copies the notes. */
  public SpecProblem {
    notes = List.copyOf(notes);
  }

  /** A problem with what is to be said about it, one line each. */
  public static SpecProblem of(
      SpecLocation location, String path, String message, String... notes) {
    return new SpecProblem(location, path, message, Optional.empty(), List.of(notes));
  }

  /** A problem with a name that is not among the known ones. */
  public static SpecProblem misspelt(
      SpecLocation location,
      String path,
      String message,
      String received,
      Collection<String> known,
      String note) {
    return new SpecProblem(location, path, message, NearestName.to(received, known), List.of(note));
  }

  /**
   * The first line says where and what; notes follow, indented. Control characters of the spec are
   * shown as '?': they could rule the terminal.
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(location.toString());
    if (!path.isEmpty()) {
      text.append("  ").append(path.replace('\n', '?'));
    }
    text.append("  ").append(message.replace("\n", "\n    "));
    suggestion.ifPresent(name -> text.append(". Did you mean '").append(name).append("'?"));
    notes.forEach(note -> text.append("\n    ").append(note));
    return CONTROL.matcher(text).replaceAll("?");
  }
}
