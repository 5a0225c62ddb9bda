#!/bin/bash
# Start OpenSearch with three users, whose passwords are in the environment: `admin` may do anything, `writer` builds
# indices, `reader` reads them. The image's own list of users has several with well-known passwords. The files are read
# when the cluster is new; later, change users there.
set -euo pipefail
home=${OPENSEARCH_HOME:-/usr/share/opensearch}
: "${OPENSEARCH_PASSWORD:?set a password}" "${OPENSEARCH_WRITER_PASSWORD:?set a password}"
: "${OPENSEARCH_READER_PASSWORD:?set a password}"
[ -d "$home/jdk" ] && export OPENSEARCH_JAVA_HOME=$home/jdk
security=$home/config/opensearch-security

# shellcheck disable=SC2016 # a pattern, whose dollar signs are those of bcrypt
hash() {
    bash "$home/plugins/opensearch-security/tools/hash.sh" -env "$1" | grep -o '\$2[aby]\$[^ ]*' | tail -n 1
}

cat >"$security/internal_users.yml" <<USERS
_meta: {type: internalusers, config_version: 2}
admin: {hash: "$(hash OPENSEARCH_PASSWORD)", reserved: true, backend_roles: [admin]}
writer: {hash: "$(hash OPENSEARCH_WRITER_PASSWORD)", reserved: true}
reader: {hash: "$(hash OPENSEARCH_READER_PASSWORD)", reserved: true}
USERS
cat >"$security/roles.yml" <<'ROLES'
_meta: {type: roles, config_version: 2}
onrecord_reader:
  reserved: true
  cluster_permissions: [cluster_composite_ops_ro]
  index_permissions: [{index_patterns: ["onrecord-*"], allowed_actions: [read]}]
onrecord_writer:
  reserved: true
  cluster_permissions: [cluster_composite_ops, cluster_monitor, "cluster:monitor/task/get"]
  index_permissions: [{index_patterns: ["onrecord-*"], allowed_actions: [indices_all]}]
ROLES
cat >"$security/roles_mapping.yml" <<'MAPPING'
_meta: {type: rolesmapping, config_version: 2}
all_access: {reserved: true, backend_roles: [admin]}
onrecord_reader: {reserved: true, users: [reader]}
onrecord_writer: {reserved: true, users: [writer]}
MAPPING
unset OPENSEARCH_PASSWORD OPENSEARCH_WRITER_PASSWORD OPENSEARCH_READER_PASSWORD
exec "$home/opensearch-docker-entrypoint.sh" "$@"
