package halte.segmentation.propensity;

/**
 * How a language says that somebody did something.
 *
 * @param verb what he did, such as {@code viewed}
 * @param object what it belongs to when it is told once, such as {@code a product}; empty for none
 * @param one what is counted, once
 * @param many what is counted, several times
 * @param none that he did not
 */
record Phrase(String verb, String object, String one, String many, String none) {

    String counted(String number, boolean once) {
        return verb + " " + number + " " + (once ? one : many);
    }

    String withObject() {
        return object.isEmpty() ? "" : " " + object;
    }
}
