#!/bin/sh
# Makes every secret of compose.yml afresh, in a folder that only you may enter:
#   sh docker/make-secrets.sh docker/secrets [name of this machine in the certificate of the proxy]
# Nothing is overwritten. Back up "kek" at once, apart from everything else: without it every key is lost.
set -eu
dir=${1:?Name the folder to make, docker/secrets for one.}
host=${2:-localhost}
[ ! -e "$dir" ] || { echo "$dir is there already. Nothing was changed." >&2; exit 1; }
umask 077
mkdir -p "$dir"
cd "$dir"

word() { openssl rand -hex 24; }
openssl rand -base64 32 > kek
word > token
for name in postgres-password lists-password keys-password; do word > $name; done
echo "postgres://lists:$(cat lists-password)@postgres:5432/lists" > read-database-url
echo "postgres://keys:$(cat keys-password)@postgres:5432/keys" > key-database-url

admin=$(word)
printf 'EVENTSTORE_DEFAULT_ADMIN_PASSWORD=%s\nEVENTSTORE_DEFAULT_OPS_PASSWORD=%s\n' "$admin" "$(word)" > event-store.env
echo "esdb://admin:$admin@event-store:2113?tls=true&tlsCAFile=/etc/throughline/event-store-ca.crt" > event-store-url
printf 'KC_BOOTSTRAP_ADMIN_USERNAME=admin\nKC_BOOTSTRAP_ADMIN_PASSWORD=%s\n' "$(word)" > sign-in.env

# An authority for the event store alone; its key is thrown away, so it certifies nothing else.
openssl req -x509 -newkey rsa:2048 -nodes -days 3650 -subj '/CN=Throughline event store authority' \
  -addext basicConstraints=critical,CA:true -addext keyUsage=critical,keyCertSign \
  -keyout ca.key -out event-store-ca.crt 2> /dev/null
openssl req -new -newkey rsa:2048 -nodes -subj /CN=eventstoredb-node -keyout event-store.key -out node.csr 2> /dev/null
cat > node.ext <<EXT
subjectAltName=DNS:event-store,DNS:localhost,IP:127.0.0.1
keyUsage=critical,digitalSignature,keyEncipherment
extendedKeyUsage=serverAuth,clientAuth
EXT
openssl x509 -req -in node.csr -CA event-store-ca.crt -CAkey ca.key -CAcreateserial -days 3650 -extfile node.ext \
  -out event-store.crt 2> /dev/null
rm -f ca.key node.csr node.ext ./*.srl

# Signed by itself, for a first try: put one here that your users trust (certificate, chain and key in one file).
openssl req -x509 -newkey rsa:2048 -nodes -days 365 -subj "/CN=$host" -addext "subjectAltName=DNS:$host" \
  -keyout proxy.key -out proxy.crt 2> /dev/null
cat proxy.crt proxy.key > proxy.pem
rm proxy.crt proxy.key

# The folder is closed to others; its files are read by the users within the containers, who are nobody here.
chmod 444 ./*
echo "Made $dir. Back up $dir/kek now, apart from every other backup."
