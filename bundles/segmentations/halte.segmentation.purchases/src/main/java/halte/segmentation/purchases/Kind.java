package halte.segmentation.purchases;

import halte.model.Text;

/** How one thing follows from another. */
enum Kind {
    UPGRADE("upgrade", "upgrade"),
    ACCESSORY("accessory", "accessoire"),
    COMPLEMENT("complement", "aanvulling");

    private final Text title;

    Kind(String en, String nl) {
        title = new Text(en, nl);
    }

    Text title() {
        return title;
    }
}
