CREATE VIEW touches AS
SELECT t.number,
       nullif(coalesce(i.customer, 0), 0) AS customer,
       source.text AS source,
       t.id,
       type.text AS type,
       t.occurred_at,
       t.local_hour,
       t.received_at,
       nullif(channel.text, '') AS channel,
       nullif(touchpoint.text, '') AS touchpoint,
       nullif(campaign.text, '') AS campaign,
       nullif(coupon.text, '') AS coupon,
       CAST(t.amount_fixed * 0.0001 AS NUMERIC(18, 4)) AS amount,
       nullif(currency.text, '') AS currency,
       CAST(t.duration_ms AS DOUBLE PRECISION) / 1000 AS duration_seconds,
       CAST(t.rating_fixed * 0.0001 AS NUMERIC(18, 4)) AS rating,
       t.order_id,
       t.words,
       t.consent
FROM touch t
LEFT JOIN identifier i ON i.number = t.identifier
JOIN term source ON source.code = t.source
JOIN term type ON type.code = t.type
JOIN term channel ON channel.code = t.channel
JOIN term touchpoint ON touchpoint.code = t.touchpoint
JOIN term campaign ON campaign.code = t.campaign
JOIN term coupon ON coupon.code = t.coupon
JOIN term currency ON currency.code = t.currency
WHERE t.withdrawn_at IS NULL;

CREATE VIEW order_lines AS
SELECT t.number AS touch,
       t.customer,
       t.source,
       t.id AS order_id,
       t.type,
       t.occurred_at,
       t.channel,
       product.text AS product,
       nullif(name.text, '') AS name,
       nullif(category.text, '') AS category,
       CAST(l.quantity_fixed * 0.0001 AS NUMERIC(18, 4)) AS quantity,
       CAST(l.amount_fixed * 0.0001 AS NUMERIC(18, 4)) AS amount,
       t.currency
FROM touch_line l
JOIN touches t ON t.number = l.touch
JOIN term product ON product.code = l.product
JOIN term name ON name.code = l.name
JOIN term category ON category.code = l.category
WHERE t.type IN ('order', 'refund');

CREATE VIEW touch_properties AS
SELECT p.touch, name.text AS name, p.value
FROM touch_property p
JOIN touch t ON t.number = p.touch
JOIN term name ON name.code = p.name
WHERE t.withdrawn_at IS NULL;

CREATE VIEW orders_net AS
SELECT t.number,
       t.customer,
       t.source,
       t.id,
       t.type,
       t.occurred_at,
       t.channel,
       t.amount,
       CAST(refunds.fixed * 0.0001 AS NUMERIC(18, 4)) AS refunded,
       CAST(t.amount + refunds.fixed * 0.0001 AS NUMERIC(18, 4)) AS net_amount,
       t.currency,
       refunds.number AS refunds
FROM touches t
JOIN touch own ON own.number = t.number
CROSS JOIN LATERAL (
    SELECT coalesce(sum(r.amount_fixed), 0) AS fixed, count(*) AS number
    FROM touch r
    JOIN term type ON type.code = r.type
    LEFT JOIN identifier i ON i.number = r.identifier
    WHERE t.type = 'order' AND type.text = 'refund'
        AND r.order_key = own.key AND r.order_key <> 0 AND r.withdrawn_at IS NULL
        AND r.source = own.source AND r.order_id = own.id AND i.customer IS NOT DISTINCT FROM t.customer) refunds
WHERE t.type = 'order'
   OR (t.type = 'refund' AND NOT EXISTS (
        SELECT FROM touch o
        JOIN term type ON type.code = o.type
        LEFT JOIN identifier i ON i.number = o.identifier
        WHERE type.text = 'order'
            AND o.key = own.order_key AND o.withdrawn_at IS NULL
            AND o.source = own.source AND o.id = own.order_id AND i.customer IS NOT DISTINCT FROM t.customer));

CREATE VIEW identifiers AS
SELECT i.number, kind.text AS kind, i.value, i.customer
FROM identifier i
JOIN term kind ON kind.code = i.kind;

CREATE VIEW customers AS
SELECT i.customer,
       count(DISTINCT i.number) AS identifiers,
       count(t.number) AS touches,
       min(t.occurred_at) AS first_touch_at,
       max(t.occurred_at) AS last_touch_at
FROM identifier i
LEFT JOIN touch t ON t.identifier = i.number AND t.withdrawn_at IS NULL
GROUP BY i.customer;

CREATE VIEW declared_traits AS
SELECT DISTINCT ON (i.customer, d.name) i.customer, d.name, d.value, d.stated_at, d.source
FROM declared_trait d
JOIN identifier i ON i.number = d.identifier
ORDER BY i.customer, d.name, d.stated_at DESC, d.number DESC;

CREATE VIEW consents AS
SELECT DISTINCT ON (i.customer, c.purpose) i.customer, c.purpose, c.granted, c.stated_at, c.source
FROM consent c
JOIN identifier i ON i.number = c.identifier
ORDER BY i.customer, c.purpose, c.stated_at DESC, c.number DESC;

CREATE VIEW memberships AS
SELECT segmentation, segment, customer, since, until, until IS NULL AS present, version
FROM membership;
