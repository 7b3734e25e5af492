package org.vae4j.experiment.plugin;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Where plug-ins are looked for: the application's class path, and folders of jars.
 *
 * <p>The jars of one folder share a class loader below the application's, so a plug-in's own
 * libraries lie beside it and plug-ins of different folders do not meet.
 */
public final class PluginPath implements AutoCloseable {
  private final List<URLClassLoader> folders;

  private PluginPath(List<URLClassLoader> folders) {
    this.folders = List.copyOf(folders);
  }

  /** The application's class path only. */
  public static PluginPath ofApplication() {
    return new PluginPath(List.of());
  }

  /**
   * The application's class path, and the jars in these folders.
   *
   * @param places folders with at least one jar each, or single jars
   * @throws PluginException naming every folder that cannot be used and every jar that is damaged
   */
  public static PluginPath of(List<Path> places) {
    List<String> problems = new ArrayList<>();
    List<URLClassLoader> loaders = new ArrayList<>();
    for (Path place : places) {
      List<URL> jars = new ArrayList<>();
      for (Path jar : jarsAt(place, problems)) {
        jars.add(checked(jar, problems));
      }
      loaders.add(new URLClassLoader(jars.toArray(URL[]::new), application()));
    }
    PluginPath path = new PluginPath(loaders);
    if (!problems.isEmpty()) {
      path.close();
      throw new PluginException(problems);
    }
    return path;
  }

  /**
   * All services of a type: first those of the application, then folder by folder.
   *
   * @throws PluginException naming the jar, the class and the cause of everything that failed
   */
  public <S> List<Found<S>> services(Class<S> type) {
    List<String> problems = new ArrayList<>();
    List<Found<S>> found = new ArrayList<>();
    found.addAll(new ServiceFinder<>(type, application(), problems).find());
    for (URLClassLoader folder : folders) {
      found.addAll(new ServiceFinder<>(type, folder, problems).find());
    }
    if (!problems.isEmpty()) {
      throw new PluginException(problems);
    }
    return found;
  }

  /** Releases the jars; classes that were not loaded yet cannot be loaded afterwards. */
  @Override
  public void close() {
    for (URLClassLoader folder : folders) {
      try {
        folder.close();
      } catch (IOException e) {
        throw new PluginException("a plug-in jar cannot be closed: " + Cause.text(e), e);
      }
    }
  }

  private static ClassLoader application() {
    return PluginPath.class.getClassLoader();
  }

  private static List<Path> jarsAt(Path place, List<String> problems) {
    if (Files.isRegularFile(place)) {
      return List.of(place);
    }
    if (!Files.isDirectory(place)) {
      problems.add(
          "plug-in path " + place + ": there is no such folder. Name a folder with plug-in jars.");
      return List.of();
    }
    try (Stream<Path> files = Files.list(place)) {
      List<Path> jars =
          files.filter(file -> file.getFileName().toString().endsWith(".jar")).sorted().toList();
      if (jars.isEmpty()) {
        problems.add("plug-in path " + place + ": no jar is in it. Put the plug-in's jar there.");
      }
      return jars;
    } catch (IOException e) {
      problems.add("plug-in path " + place + ": the folder cannot be read: " + Cause.text(e));
      return List.of();
    }
  }

  /** A class loader passes silently over a jar that it cannot open. */
  private static URL checked(Path jar, List<String> problems) {
    try (JarFile opened = new JarFile(jar.toFile())) {
      if (opened.size() == 0) {
        problems.add(jar + ": the jar is empty. Build or copy it again.");
      }
    } catch (IOException e) {
      problems.add(
          jar + ": the jar cannot be read: " + Cause.text(e) + ". Build or copy it again.");
    }
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new PluginException(jar + " has no address: " + Cause.text(e), e);
    }
  }
}
