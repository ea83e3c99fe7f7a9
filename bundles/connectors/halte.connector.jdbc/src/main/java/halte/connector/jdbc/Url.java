package halte.connector.jdbc;

import java.util.regex.Pattern;

/** The address of a database, and as much of it as may be shown. */
final class Url {

    private static final Pattern SECRET = Pattern.compile("(?i)\\b(password|pwd|passwd)\\s*=");
    private static final Pattern PARAMETERS = Pattern.compile("[?;&].*", Pattern.DOTALL);
    private static final Pattern ACCOUNT = Pattern.compile("//[^/@]*:[^/@]*@|:[^:/@]+/[^/@]+@");

    private Url() {}

    static String checked(String url) throws SourceFailed {
        if (url == null || !url.startsWith("jdbc:")) {
            throw Failures.setting("url", "is no address of a database such as jdbc:postgresql://db.example.org/shop");
        }
        if (SECRET.matcher(url).find() || ACCOUNT.matcher(url).find()) {
            throw Failures.setting("url", "holds a password; put it into the file that 'password.file' names");
        }
        return url;
    }

    /** Returns the address without its parameters. */
    static String shown(String url) {
        return PARAMETERS.matcher(url).replaceAll("");
    }
}
