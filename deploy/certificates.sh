#!/bin/sh
# Make a private certificate authority, and a certificate for OpenSearch, unless they are there already.
# usage: certificates.sh FOLDER HOST [OWNER]
set -eu
folder=$1 host=$2 owner=${3:-}
umask 077
mkdir -p "$folder"
cd "$folder"
[ -s node.pem ] && [ -s ca.pem ] && exit 0

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
new="-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes"
# shellcheck disable=SC2086 # several words
openssl req -x509 $new -keyout "$work/ca.key" -out "$work/ca.pem" -days 3650 -subj "/CN=onrecord CA" \
    -addext "keyUsage=critical,keyCertSign,cRLSign"
# shellcheck disable=SC2086
openssl req $new -keyout node.key -out "$work/node.csr" -subj "/CN=$host"
printf 'subjectAltName=DNS:%s,DNS:localhost,IP:127.0.0.1\nextendedKeyUsage=serverAuth,clientAuth\n' "$host" >"$work/ext"
openssl x509 -req -in "$work/node.csr" -CA "$work/ca.pem" -CAkey "$work/ca.key" -CAcreateserial -out "$work/node.pem" \
    -days 825 -extfile "$work/ext"
# The authority's key is not kept: who wants another certificate deletes the folder's content and makes both anew.
cp "$work/ca.pem" ca.pem
cp "$work/node.pem" node.pem
[ -z "$owner" ] || chown "$owner" . ca.pem node.pem node.key
chmod 755 .
chmod 644 ca.pem node.pem
