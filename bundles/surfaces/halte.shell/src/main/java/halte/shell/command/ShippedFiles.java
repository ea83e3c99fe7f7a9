package halte.shell.command;

import java.util.SortedMap;

/** Files that bundles bring along. */
public interface ShippedFiles {

    /**
     * Returns the texts of files in a bundle, by file name.
     *
     * @param bundle the bundle's symbolic name
     * @param folder the folder within the bundle
     * @param pattern which files, such as {@code *.json}
     * @return the texts; empty when there is no such bundle or file
     */
    SortedMap<String, String> texts(String bundle, String folder, String pattern);
}
