package halte.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.itest.House.Built;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Opcodes;

/** The rooms and the direction between them, read from the built bundles. */
class HouseTest {

    private static final Set<String> GUESTS = Set.of("connectors", "segmentations", "phases", "kpis", "destinations");
    private static final Set<String> TOP_LEVEL = Set.of(
            "pom.xml", "archetypes", "bundles", "features", "distribution", "README.md", "LICENSE", "docs", "halte");

    private final List<Built> bundles = House.bundles();

    @Test
    void everyImportIsAllowedByTheTableOfRooms() {
        Map<String, Built> exporters = exporters();
        List<String> wrong = new ArrayList<>();
        for (Built bundle : bundles) {
            for (String imported : bundle.imports()) {
                Built target = exporters.get(imported);
                if (target != null && target != bundle && !allowed(bundle, target)) {
                    wrong.add(bundle.name() + " -> " + target.name() + " (" + imported + ")");
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void theTableRefusesAGuestThatSeesAnEngineAStoreOrAnotherGuest() {
        Built guest = named("halte.segmentation.rfm");
        assertTrue(!allowed(guest, named("halte.segmentation")));
        assertTrue(!allowed(guest, named("halte.store.duckdb")));
        assertTrue(!allowed(guest, named("halte.segmentation.rules")));
        assertTrue(allowed(guest, named("halte.segmentation.api")));
        assertTrue(!allowed(named("halte.model"), named("halte.trait.api")));
    }

    @Test
    void theApiNeedsJavaAndItselfOnly() {
        List<String> wrong = bundles.stream()
                .filter(bundle -> Set.of("model", "api").contains(bundle.room()))
                .flatMap(bundle -> bundle.imports().stream()
                        .filter(name -> !name.startsWith("java.") && !name.startsWith("halte."))
                        .map(name -> bundle.name() + " imports " + name))
                .toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void guestsAndSurfacesExportNothing() {
        List<String> wrong = bundles.stream()
                .filter(bundle ->
                        GUESTS.contains(bundle.room()) || bundle.room().equals("surfaces"))
                .filter(bundle -> !bundle.exports().isEmpty())
                .map(Built::name)
                .toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void noPackageIsSplitOverTwoBundles() {
        Map<String, Set<String>> owners = new HashMap<>();
        for (Built bundle : bundles) {
            bundle.packages().forEach(name -> owners.computeIfAbsent(name, key -> new TreeSet<>())
                    .add(bundle.name()));
        }
        assertEquals(
                List.of(),
                owners.entrySet().stream()
                        .filter(each -> each.getValue().size() > 1)
                        .toList());
    }

    @Test
    void noClassOfOursHasAStaticFieldThatCanChange() {
        List<String> wrong = new ArrayList<>();
        for (Built bundle : bundles) {
            bundle.classes().forEach(bytes -> collectMutableStatics(bytes, wrong));
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void aBundleIsNamedLikeItsFolderAndItsPackages() {
        List<String> wrong = bundles.stream()
                .filter(bundle -> bundle.name().startsWith("halte."))
                .flatMap(bundle -> bundle.packages().stream()
                        .filter(name -> !(name + ".").startsWith(bundle.name() + "."))
                        .map(name -> bundle.name() + " holds " + name))
                .toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void theTopLevelIsExactlyWhatTheReadmeSays() throws IOException {
        try (Stream<java.nio.file.Path> files = Files.list(House.root())) {
            Set<String> found = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith(".") && !name.equals("target"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(new TreeSet<>(TOP_LEVEL), found);
        }
    }

    private static boolean allowed(Built from, Built to) {
        return switch (from.room()) {
            case "model" -> false;
            case "api" -> to.room().equals("model") || to.room().equals("api");
            case "engine" -> isContract(to) || to.room().equals("engine") && isShared(to);
            case "stores" -> isContract(to) || to.name().equals("duckdb.driver");
            case "cluster" -> isContract(to) || to.name().equals("halte.timeline");
            case "testing" -> true;
            default -> isContract(to);
        };
    }

    /** Engines meet in the service registry; these two hold the code that they have in common. */
    private static boolean isShared(Built engine) {
        return engine.name().equals("halte.runtime") || engine.name().equals("halte.timeline");
    }

    private static boolean isContract(Built to) {
        return to.room().equals("model") || to.room().equals("api");
    }

    private Map<String, Built> exporters() {
        Map<String, Built> exporters = new HashMap<>();
        bundles.forEach(bundle -> bundle.exports().forEach(name -> exporters.put(name, bundle)));
        return exporters;
    }

    private Built named(String name) {
        return bundles.stream()
                .filter(bundle -> bundle.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void collectMutableStatics(byte[] bytes, List<String> wrong) {
        new ClassReader(bytes)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            private String owner;

                            @Override
                            public void visit(int v, int access, String name, String s, String p, String[] i) {
                                owner = name;
                            }

                            @Override
                            public FieldVisitor visitField(int access, String name, String d, String s, Object value) {
                                boolean generated = owner.contains("/jmh_generated/");
                                boolean ours = (access & Opcodes.ACC_SYNTHETIC) == 0 && !generated;
                                if (ours && (access & Opcodes.ACC_STATIC) != 0 && (access & Opcodes.ACC_FINAL) == 0) {
                                    wrong.add(owner + "." + name);
                                }
                                return null;
                            }
                        },
                        ClassReader.SKIP_CODE);
    }
}
