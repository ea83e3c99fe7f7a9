CREATE TABLE touch_identifier (
    touch BIGINT NOT NULL,
    place INTEGER NOT NULL,
    identifier BIGINT NOT NULL);

CREATE TABLE shared_identifier (
    identifier BIGINT NOT NULL);

CREATE TABLE reattribution (
    touches BIGINT NOT NULL,
    happened_at TIMESTAMP NOT NULL);
