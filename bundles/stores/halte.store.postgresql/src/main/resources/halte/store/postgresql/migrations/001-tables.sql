CREATE TABLE schema_version (
    version INTEGER PRIMARY KEY,
    applied_at TIMESTAMP NOT NULL);

CREATE TABLE term (
    code INTEGER PRIMARY KEY,
    text TEXT NOT NULL);

CREATE TABLE touch (
    number BIGINT PRIMARY KEY,
    source INTEGER NOT NULL,
    id TEXT COLLATE "C" NOT NULL,
    key BIGINT NOT NULL,
    identifier BIGINT NOT NULL,
    occurred_at TIMESTAMP NOT NULL,
    local_hour SMALLINT NOT NULL,
    received_at TIMESTAMP NOT NULL,
    type INTEGER NOT NULL,
    channel INTEGER NOT NULL,
    touchpoint INTEGER NOT NULL,
    campaign INTEGER NOT NULL,
    coupon INTEGER NOT NULL,
    currency INTEGER NOT NULL,
    amount_fixed BIGINT,
    duration_ms BIGINT,
    rating_fixed BIGINT,
    order_id TEXT COLLATE "C",
    order_key BIGINT NOT NULL,
    words TEXT,
    consent TEXT,
    withdrawn_at TIMESTAMP);

CREATE INDEX touch_key ON touch (key) WHERE withdrawn_at IS NULL;
CREATE INDEX touch_order ON touch (order_key) WHERE order_key <> 0 AND withdrawn_at IS NULL;
CREATE INDEX touch_currency ON touch (currency) WHERE currency <> 0 AND withdrawn_at IS NULL;
CREATE INDEX touch_unattributed ON touch (number) WHERE identifier = 0 AND withdrawn_at IS NULL;
CREATE INDEX touch_withdrawn ON touch (number) WHERE withdrawn_at IS NOT NULL;

CREATE TABLE touch_line (
    touch BIGINT NOT NULL,
    place INTEGER NOT NULL,
    product INTEGER NOT NULL,
    name INTEGER NOT NULL,
    category INTEGER NOT NULL,
    quantity_fixed BIGINT,
    amount_fixed BIGINT,
    counted BOOLEAN NOT NULL,
    PRIMARY KEY (touch, place));

CREATE TABLE touch_property (
    touch BIGINT NOT NULL,
    name INTEGER NOT NULL,
    value TEXT NOT NULL,
    counted BOOLEAN NOT NULL,
    PRIMARY KEY (name, touch));

CREATE TABLE touch_identifier (
    touch BIGINT NOT NULL,
    place INTEGER NOT NULL,
    identifier BIGINT NOT NULL,
    PRIMARY KEY (touch, place));

CREATE INDEX touch_identifier_identifier ON touch_identifier (identifier);

CREATE TABLE shared_identifier (
    identifier BIGINT PRIMARY KEY);

CREATE TABLE reattribution (
    touches BIGINT NOT NULL,
    happened_at TIMESTAMP NOT NULL);

CREATE TABLE identifier (
    number BIGINT PRIMARY KEY,
    kind INTEGER NOT NULL,
    value TEXT NOT NULL,
    key BIGINT NOT NULL,
    customer BIGINT NOT NULL);

CREATE INDEX identifier_key ON identifier (key);
CREATE INDEX identifier_customer ON identifier (customer);
CREATE INDEX identifier_value ON identifier USING hash (value);

CREATE TABLE identifier_link (
    a BIGINT NOT NULL,
    b BIGINT NOT NULL,
    source TEXT NOT NULL,
    evidence TEXT,
    linked_at TIMESTAMP NOT NULL,
    PRIMARY KEY (a, b));

CREATE INDEX identifier_link_b ON identifier_link (b);

CREATE TABLE link_decision (
    number BIGINT PRIMARY KEY,
    a BIGINT NOT NULL,
    b BIGINT NOT NULL,
    parted BOOLEAN NOT NULL,
    who TEXT NOT NULL,
    reason TEXT,
    decided_at TIMESTAMP NOT NULL);

CREATE TABLE declared_trait (
    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    identifier BIGINT NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    value TEXT NOT NULL,
    stated_at TIMESTAMP NOT NULL,
    source TEXT NOT NULL);

CREATE INDEX declared_trait_name ON declared_trait (name, identifier, stated_at);

CREATE TABLE consent (
    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    identifier BIGINT NOT NULL,
    purpose TEXT COLLATE "C" NOT NULL,
    granted BOOLEAN NOT NULL,
    stated_at TIMESTAMP NOT NULL,
    source TEXT NOT NULL);

CREATE INDEX consent_purpose ON consent (purpose, identifier, stated_at);

CREATE TABLE reject (
    number BIGINT PRIMARY KEY,
    source TEXT COLLATE "C" NOT NULL,
    stream TEXT COLLATE "C" NOT NULL,
    place BIGINT NOT NULL,
    code TEXT COLLATE "C" NOT NULL,
    message TEXT,
    raw TEXT,
    rejected_at TIMESTAMP NOT NULL);

CREATE INDEX reject_source ON reject (source, number);
CREATE INDEX reject_place ON reject (place);

CREATE TABLE read_cursor (
    source TEXT COLLATE "C" NOT NULL,
    stream TEXT COLLATE "C" NOT NULL,
    value TEXT NOT NULL,
    stored_at TIMESTAMP NOT NULL,
    PRIMARY KEY (source, stream));

CREATE TABLE document (
    kind TEXT COLLATE "C" NOT NULL,
    id TEXT COLLATE "C" NOT NULL,
    version INTEGER NOT NULL,
    json TEXT,
    stored_at TIMESTAMP NOT NULL,
    who TEXT NOT NULL,
    PRIMARY KEY (kind, id, version));

CREATE TABLE journal (
    number BIGINT PRIMARY KEY,
    recorded_at TIMESTAMP NOT NULL,
    who TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT,
    detail TEXT);

CREATE TABLE membership (
    segmentation TEXT COLLATE "C" NOT NULL,
    segment TEXT COLLATE "C" NOT NULL,
    customer BIGINT NOT NULL,
    since TIMESTAMP NOT NULL,
    until TIMESTAMP,
    version INTEGER NOT NULL);

CREATE UNIQUE INDEX membership_present ON membership (segmentation, segment, customer) WHERE until IS NULL;
CREATE INDEX membership_customer ON membership (customer);

CREATE TABLE segmentation_run (
    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    segmentation TEXT COLLATE "C" NOT NULL,
    version INTEGER NOT NULL,
    ran_at TIMESTAMP NOT NULL);

CREATE INDEX segmentation_run_segmentation ON segmentation_run (segmentation, number);

INSERT INTO term VALUES (0, '');
