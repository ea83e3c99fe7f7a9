package halte.segmentation.needs;

import halte.segmentation.api.Table.Column;

/** Columns that several tables have. */
final class Columns {

    static final Column GROUP = Column.of("group", "Group", "Groep");
    static final Column OTHER = Column.of("other", "Other group", "Andere groep");
    static final Column CATEGORY = Column.of("category", "Category", "Categorie");
    static final Column NEED = Column.of("need", "Need", "Behoefte");
    static final Column CUSTOMERS = Column.of("customers", "Customers", "Klanten");
    static final Column OVERLAP = Column.of("overlap", "Overlap", "Overlap");
    static final Column LOW = Column.of("low", "Low (95 %)", "Laag (95 %)");
    static final Column HIGH = Column.of("high", "High (95 %)", "Hoog (95 %)");

    private Columns() {}
}
