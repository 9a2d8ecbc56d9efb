-- Two databases, each with a user that owns it and nothing else: the lists, which can be made again, and the keys, which
-- cannot, and have a backup of their own. psql runs this once, when the server's folder is empty.
\set lists_password `cat /run/secrets/lists-password`
\set keys_password `cat /run/secrets/keys-password`
CREATE ROLE lists LOGIN PASSWORD :'lists_password';
CREATE ROLE keys LOGIN PASSWORD :'keys_password';
CREATE DATABASE lists OWNER lists;
CREATE DATABASE keys OWNER keys;
REVOKE ALL ON DATABASE lists FROM PUBLIC;
REVOKE ALL ON DATABASE keys FROM PUBLIC;
