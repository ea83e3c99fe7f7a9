package halte.bench;

import java.util.Arrays;

/** Arguments of the form {@code --name=value}. */
final class Arguments {

    private Arguments() {}

    /** Returns a whole number, or {@code otherwise} when it is not given. */
    static int number(String name, int otherwise, String... arguments) {
        String prefix = "--" + name + "=";
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(prefix))
                .map(argument -> Integer.parseInt(argument.substring(prefix.length())))
                .findFirst()
                .orElse(otherwise);
    }
}
