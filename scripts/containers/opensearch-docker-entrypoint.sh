#!/bin/bash
# What docker-compose.yml relies on in the entry point of OpenSearch's image: it refuses root, gives each variable whose
# name has dots to the node as a setting, and becomes the node.
set -euo pipefail
[ "$(id -u)" != 0 ] || { echo "OpenSearch cannot run as root." >&2; exit 1; }
umask 0002
settings=()
while IFS= read -r -d '' variable; do
    [[ $variable =~ ^[a-z0-9_]+\.[a-z0-9_.]+=. ]] && settings+=("-E$variable")
done < <(env -0)
exec "$@" "${settings[@]}"
