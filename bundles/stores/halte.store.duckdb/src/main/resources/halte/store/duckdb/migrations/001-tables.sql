CREATE TABLE schema_version (
    version INTEGER NOT NULL,
    applied_at TIMESTAMP NOT NULL);

CREATE TABLE term (
    code INTEGER NOT NULL,
    text VARCHAR NOT NULL);

CREATE TABLE touch (
    number BIGINT NOT NULL,
    source INTEGER NOT NULL,
    id VARCHAR NOT NULL,
    key BIGINT NOT NULL,
    identifier BIGINT NOT NULL,
    occurred_at TIMESTAMP NOT NULL,
    local_hour TINYINT NOT NULL,
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
    order_id VARCHAR,
    order_key BIGINT NOT NULL,
    words VARCHAR,
    consent VARCHAR,
    withdrawn_at TIMESTAMP);

CREATE TABLE touch_line (
    touch BIGINT NOT NULL,
    product INTEGER NOT NULL,
    name INTEGER NOT NULL,
    category INTEGER NOT NULL,
    quantity_fixed BIGINT,
    amount_fixed BIGINT,
    counted BOOLEAN NOT NULL);

CREATE TABLE touch_property (
    touch BIGINT NOT NULL,
    name INTEGER NOT NULL,
    value VARCHAR NOT NULL,
    counted BOOLEAN NOT NULL);

CREATE TABLE identifier (
    number BIGINT NOT NULL,
    kind INTEGER NOT NULL,
    value VARCHAR NOT NULL,
    key BIGINT NOT NULL,
    customer BIGINT NOT NULL);

CREATE TABLE identifier_link (
    a BIGINT NOT NULL,
    b BIGINT NOT NULL,
    source VARCHAR NOT NULL,
    evidence VARCHAR,
    linked_at TIMESTAMP NOT NULL);

CREATE TABLE link_decision (
    number BIGINT NOT NULL,
    a BIGINT NOT NULL,
    b BIGINT NOT NULL,
    parted BOOLEAN NOT NULL,
    who VARCHAR NOT NULL,
    reason VARCHAR,
    decided_at TIMESTAMP NOT NULL);

CREATE TABLE declared_trait (
    identifier BIGINT NOT NULL,
    name VARCHAR NOT NULL,
    value VARCHAR NOT NULL,
    stated_at TIMESTAMP NOT NULL,
    source VARCHAR NOT NULL);

CREATE TABLE consent (
    identifier BIGINT NOT NULL,
    purpose VARCHAR NOT NULL,
    granted BOOLEAN NOT NULL,
    stated_at TIMESTAMP NOT NULL,
    source VARCHAR NOT NULL);

CREATE TABLE reject (
    number BIGINT NOT NULL,
    source VARCHAR NOT NULL,
    stream VARCHAR NOT NULL,
    place BIGINT NOT NULL,
    code VARCHAR NOT NULL,
    message VARCHAR,
    raw VARCHAR,
    rejected_at TIMESTAMP NOT NULL);

CREATE TABLE read_cursor (
    source VARCHAR NOT NULL,
    stream VARCHAR NOT NULL,
    value VARCHAR NOT NULL,
    stored_at TIMESTAMP NOT NULL);

CREATE TABLE document (
    kind VARCHAR NOT NULL,
    id VARCHAR NOT NULL,
    version INTEGER NOT NULL,
    json VARCHAR,
    stored_at TIMESTAMP NOT NULL,
    who VARCHAR NOT NULL);

CREATE TABLE journal (
    number BIGINT NOT NULL,
    recorded_at TIMESTAMP NOT NULL,
    who VARCHAR NOT NULL,
    action VARCHAR NOT NULL,
    subject VARCHAR,
    detail VARCHAR);

CREATE TABLE membership (
    segmentation VARCHAR NOT NULL,
    segment VARCHAR NOT NULL,
    customer BIGINT NOT NULL,
    since TIMESTAMP NOT NULL,
    until TIMESTAMP,
    version INTEGER NOT NULL);

CREATE TABLE segmentation_run (
    segmentation VARCHAR NOT NULL,
    version INTEGER NOT NULL,
    ran_at TIMESTAMP NOT NULL);

INSERT INTO term VALUES (0, '');
