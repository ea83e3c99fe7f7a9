package halte.itest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pieces of tested source for the guides. A guide names a file, and what to look for in it, in a comment before the code:
 * {@code <!-- code: Orders.java | public void measure -->}. The piece is the declaration there, with all from the blank line before it
 * on; that of a class ends where its body begins. Without anything to look for it is the whole file, imports left out.
 */
final class Snippets {

    private static final Pattern MARKED = Pattern.compile(
            "(<!-- code: (?<file>\\S+)(?: \\| (?<text>.+?))? -->\n\n)```(?<language>\\w*)\n(?:.*?\n)??```$",
            Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern SET = Pattern.compile("^#set.*\n", Pattern.MULTILINE);
    private static final Pattern HEAD = Pattern.compile("^(package|import) .*\n+", Pattern.MULTILINE);

    private final List<Path> sources;

    Snippets(Path root) {
        sources = sources(root);
    }

    /** Returns a guide with all its code taken from the sources anew. */
    String renew(String guide) {
        return MARKED.matcher(guide)
                .replaceAll(marked -> Matcher.quoteReplacement(marked.group(1) + "```" + marked.group(4) + "\n"
                        + piece(marked.group(2), marked.group(3)) + "```"));
    }

    private String piece(String file, String text) {
        String source = filled(find(file));
        return text == null
                ? HEAD.matcher(source).replaceAll("")
                : declaration(source.lines().toList(), file, text);
    }

    private static String declaration(List<String> lines, String file, String text) {
        int at = 0;
        while (at < lines.size() && !lines.get(at).contains(text)) {
            at++;
        }
        if (at == lines.size()) {
            throw new AssertionError(file + " has no line with: " + text);
        }
        int from = at;
        while (from > 0 && !lines.get(from - 1).isBlank()) {
            from--;
        }
        List<String> piece = lines.subList(from, end(lines, at) + 1);
        return String.join("\n", piece).stripIndent() + "\n";
    }

    private static int end(List<String> lines, int from) {
        boolean type = lines.get(from).matches(".*\\b(class|interface|record|enum) .*");
        int depth = 0;
        for (int i = from; i < lines.size(); i++) {
            String line = lines.get(i);
            depth += (int) (line.chars().filter(c -> c == '{').count()
                    - line.chars().filter(c -> c == '}').count());
            if (type && depth > 0 || depth == 0 && (line.endsWith("}") || line.endsWith(";"))) {
                return i;
            }
        }
        throw new AssertionError("no end of: " + lines.get(from));
    }

    /** Fills in what the archetype would fill in for a project named like this. */
    private static String filled(Path file) {
        try {
            boolean strategy = file.toString().contains("halte.archetype.strategy");
            String name = strategy ? "dormancy" : "visits";
            return SET.matcher(Files.readString(file))
                    .replaceAll("")
                    .replace("${package}", "org.example." + name)
                    .replace("${type}", name)
                    .replace("${id}", name);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path find(String name) {
        List<Path> found = sources.stream().filter(file -> file.endsWith(name)).toList();
        if (found.size() != 1) {
            throw new AssertionError(name + " is no file or not the only one: " + found);
        }
        return found.get(0);
    }

    private static List<Path> sources(Path root) {
        List<Path> sources = new ArrayList<>();
        SimpleFileVisitor<Path> visitor = new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return folder.endsWith("target") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                sources.add(file);
                return FileVisitResult.CONTINUE;
            }
        };
        try {
            Files.walkFileTree(root.resolve("archetypes"), visitor);
            Files.walkFileTree(root.resolve("bundles"), visitor);
            return sources;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
