-- By which key-encryption key each one is wrapped: a rotation goes key by key, and may be cut short.
ALTER TABLE keys.data_key ADD COLUMN kek_id text;
UPDATE keys.data_key SET kek_id = (SELECT kek_id FROM keys.key_database);
ALTER TABLE keys.data_key ALTER COLUMN kek_id SET NOT NULL;
