package org.vae4j.experiment.spec.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.vae4j.experiment.spec.problem.InvalidSpecException;
import org.vae4j.experiment.spec.problem.ProblemCollector;
import org.vae4j.experiment.spec.problem.SpecLocation;
import org.vae4j.experiment.spec.problem.SpecProblem;

/** Builds the tree of one document from the events of a YAML parser. */
final class SpecTreeBuilder {
  private static final int DEEPEST = 64;
  private static final int MOST_VALUES = 100_000;

  private final Iterator<Event> events;
  private final String rootPath;
  private final Places places;
  private final ProblemCollector problems;
  private final Map<Anchor, Built> anchors = new HashMap<>();
  private final ScalarTypeReader scalarTypes = new ScalarTypeReader();
  private long values;

  /** Turns the parser's marks into locations. */
  @FunctionalInterface
  interface Places {
    SpecLocation of(Optional<Mark> mark);
  }

  /** A node, how many levels it has, and how many values once aliases are expanded. */
  private record Built(SpecNode node, int height, long values) {}

  SpecTreeBuilder(
      Iterable<Event> events, String rootPath, Places places, ProblemCollector problems) {
    this.events = events.iterator();
    this.rootPath = rootPath;
    this.places = places;
    this.problems = problems;
  }

  SpecNode build() {
    expect(Event.ID.StreamStart);
    Event start = events.next();
    if (start.getEventId() == Event.ID.StreamEnd) {
      throw refused(
          start,
          rootPath,
          "is empty",
          rootPath.isEmpty()
              ? "Write at least data, model and training."
              : "Write null for nothing.");
    }
    SpecNode root = value(events.next(), rootPath, 1).node();
    expect(Event.ID.DocumentEnd);
    Event end = events.next();
    if (end.getEventId() != Event.ID.StreamEnd) {
      throw refused(
          end,
          rootPath,
          "a second document begins here",
          "Write one spec per file, without '---'.");
    }
    return root;
  }

  private void expect(Event.ID id) {
    Event event = events.next();
    if (event.getEventId() != id) {
      throw new IllegalStateException("the YAML parser gave " + event + " in place of " + id);
    }
  }

  private Built value(Event event, String path, int depth) {
    if (event instanceof AliasEvent alias) {
      return expanded(alias, path, depth);
    }
    checkBounds(event, path, depth, 1);
    values++;
    Built built = written(event, path, depth);
    ((NodeEvent) event).getAnchor().ifPresent(anchor -> anchors.put(anchor, built));
    return built;
  }

  private Built written(Event event, String path, int depth) {
    if (event instanceof ScalarEvent scalar) {
      return new Built(scalar(scalar, path), 1, 1);
    }
    if (event instanceof MappingStartEvent map) {
      return map(map, path, depth);
    }
    return list((SequenceStartEvent) event, path, depth);
  }

  private Built expanded(AliasEvent alias, String path, int depth) {
    Built built = anchors.get(alias.getAlias());
    if (built == null) {
      throw refused(
          alias,
          path,
          "the alias *" + alias.getAlias() + " refers to nothing that is complete before it",
          "Mark the value with &" + alias.getAlias() + " further up.");
    }
    checkBounds(alias, path, depth + built.height() - 1, built.values());
    values += built.values();
    return built;
  }

  private void checkBounds(Event event, String path, int depth, long more) {
    if (depth > DEEPEST) {
      throw refused(
          event, path, "is nested deeper than " + DEEPEST + " levels", "Write a flatter spec.");
    }
    if (values + more > MOST_VALUES) {
      throw refused(
          event,
          path,
          "has more than " + MOST_VALUES + " values once its aliases are expanded",
          "Write a spec that refers less to itself.");
    }
  }

  private SpecScalar scalar(ScalarEvent event, String path) {
    ScalarType type =
        scalarTypes.read(event).orElseThrow(() -> forbiddenTag(event, path, event.getTag()));
    return new SpecScalar(places.of(event.getStartMark()), event.getValue(), type);
  }

  private Built list(SequenceStartEvent start, String path, int depth) {
    checkTag(start, path, Tag.SEQ);
    long before = values;
    int height = 1;
    List<SpecNode> elements = new ArrayList<>();
    for (Event event = events.next(); !ends(event); event = events.next()) {
      Built element = value(event, path + "[" + elements.size() + "]", depth + 1);
      elements.add(element.node());
      height = Math.max(height, 1 + element.height());
    }
    SpecNode list = new SpecList(places.of(start.getStartMark()), elements);
    return new Built(list, height, 1 + values - before);
  }

  private Built map(MappingStartEvent start, String path, int depth) {
    checkTag(start, path, Tag.MAP);
    long before = values;
    int height = 1;
    Map<String, SpecEntry> entries = new LinkedHashMap<>();
    for (Event event = events.next(); !ends(event); event = events.next()) {
      SpecScalar key = key(event, path);
      String keyPath = path.isEmpty() ? key.text() : path + "." + key.text();
      Built value = value(events.next(), keyPath, depth + 1);
      height = Math.max(height, 1 + value.height());
      SpecEntry entry = new SpecEntry(key.text(), key.location(), value.node());
      SpecEntry first = entries.putIfAbsent(key.text(), entry);
      if (first != null) {
        problems.add(writtenTwice(entry, first, keyPath));
      }
    }
    SpecNode map = new SpecMap(places.of(start.getStartMark()), List.copyOf(entries.values()));
    return new Built(map, height, 1 + values - before);
  }

  private SpecScalar key(Event event, String path) {
    if (event instanceof ScalarEvent scalar) {
      return scalar(scalar, path);
    }
    throw refused(event, path, "has a key that is not a word", "Write keys as plain words.");
  }

  private static boolean ends(Event event) {
    return event.getEventId() == Event.ID.MappingEnd || event.getEventId() == Event.ID.SequenceEnd;
  }

  private void checkTag(CollectionStartEvent start, String path, Tag allowed) {
    if (start
        .getTag()
        .filter(tag -> !tag.equals("!") && !tag.equals(allowed.getValue()))
        .isPresent()) {
      throw forbiddenTag(start, path, start.getTag());
    }
  }

  private InvalidSpecException forbiddenTag(Event event, String path, Optional<String> tag) {
    String written = tag.orElse("!").replace(Tag.PREFIX, "!!");
    return refused(
        event,
        path,
        "has the tag '" + written + "', which is not allowed: a spec is data",
        "Remove the tag.");
  }

  private static SpecProblem writtenTwice(SpecEntry second, SpecEntry first, String path) {
    return SpecProblem.of(
        second.location(),
        path,
        "the key '" + second.key() + "' is written twice, first at " + first.location(),
        "Keep one of the two.");
  }

  private InvalidSpecException refused(Event event, String path, String message, String remedy) {
    return new InvalidSpecException(
        SpecProblem.of(places.of(event.getStartMark()), path, message, remedy));
  }
}
