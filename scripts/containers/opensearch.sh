#!/bin/bash
# Stands in for the program that starts a node: it is in OpenSearch's distribution, and in no Maven artifact.
set -euo pipefail
home=/usr/share/opensearch
# shellcheck disable=SC2086 # a list of options
exec "${OPENSEARCH_JAVA_HOME:-$JAVA_HOME}/bin/java" "@$home/config/jvm.options" ${OPENSEARCH_JAVA_OPTS:-} \
    -Dopensearch.path.home="$home" -Dopensearch.path.conf="$home/config" -cp "$home/lib/*" \
    org.opensearch.bootstrap.OpenSearch "$@"
