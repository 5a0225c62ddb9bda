#!/bin/bash
# Start OpenSearch with one user, `admin`, whose password is $OPENSEARCH_PASSWORD. The image's own list of users has
# several with well-known passwords. Users are read from this file when the cluster is new; later, change them there.
set -euo pipefail
home=${OPENSEARCH_HOME:-/usr/share/opensearch}
: "${OPENSEARCH_PASSWORD:?set a password}"
[ -d "$home/jdk" ] && export OPENSEARCH_JAVA_HOME=$home/jdk

hash=$(bash "$home/plugins/opensearch-security/tools/hash.sh" -env OPENSEARCH_PASSWORD | grep -o '\$2[aby]\$[^ ]*' | tail -n 1)
cat >"$home/config/opensearch-security/internal_users.yml" <<USERS
_meta: {type: internalusers, config_version: 2}
admin:
  hash: "$hash"
  reserved: true
  backend_roles: [admin]
USERS
unset OPENSEARCH_PASSWORD
exec "$home/opensearch-docker-entrypoint.sh" "$@"
