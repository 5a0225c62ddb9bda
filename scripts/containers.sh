#!/bin/bash
# Build the image of the Dockerfile and run the compose file, with Podman and without Docker or its registry; print
# what was done, and whether it went well. `make containers` calls this. What stands in for images of a registry:
#   Python's      Debian 12 with its own Python 3.11, by debootstrap
#   OpenSearch's  the Maven artifacts of the tests, in the paths of the image (scripts/containers/)
#   Tika's        the same
# It needs root, and no right to raise limits. Everything is made in a folder of its own, which is removed at the end;
# `containers.sh FOLDER` keeps images there for the next run.
# shellcheck disable=SC2016,SC2329 # what is quoted is for the shells of containers; functions are called by `step`
set -euo pipefail
cd "$(dirname "$0")/.."
PATH="$PWD/.venv/bin:$PATH"
kept=${1:-}
work=$(realpath -m "${kept:-$(mktemp -d -p /var/tmp onrecord-containers-XXXXXX)}")
log=$work/log
project=$work/project
answer=$work/answer
failed=0

clean_up() {
    set +e
    {
        compose --profile ingest --profile alerts down --volumes
        podman rm --all --force --time 0
        podman volume prune --force
        [ -n "$kept" ] || podman system reset --force
    } >>"$log" 2>&1
    [ -n "$kept" ] || rm -rf "$work"
}

# Run a function as one step, of which each command must succeed; show what it printed if one does not.
step() {
    local name=$1 start=$SECONDS from status
    shift
    from=$(wc -c <"$log")
    printf '\n== %s: %s\n' "$name" "$*" >>"$log"
    set +e # in a condition, `set -e` has no effect
    (set -e && "$@") >>"$log" 2>&1 </dev/null
    status=$?
    set -e
    if [ "$status" = 0 ]; then
        printf 'pass  %4d s  %s\n' $((SECONDS - start)) "$name"
    else
        printf 'FAIL  %4d s  %s\n' $((SECONDS - start)) "$name"
        tail -c +"$((from + 1))" "$log" | uniq | tail -n 25 | cut -c1-300 | sed 's/^/      | /'
        failed=$((failed + 1))
    fi
}
must() { # a step without which the others have no sense
    local before=$failed
    step "$@"
    [ "$failed" = "$before" ] || exit 1
}

compose() { (cd "$project" && podman-compose --project-name onrecord -f docker-compose.yml -f machine.yml "$@"); }
ingest() { compose --profile ingest run --rm -T ingest "$@"; }
in_container() { podman exec "onrecord_$1_1" "${@:2}"; }
within() { # SECONDS COMMAND: until it succeeds
    local end=$((SECONDS + $1))
    shift
    until "$@"; do
        [ "$SECONDS" -lt "$end" ] || return 1
        sleep 2
    done
}
running() { [ "$(podman inspect --format '{{.State.Status}}' "onrecord_$1_1")" = running ]; }
healthy() { podman healthcheck run "onrecord_$1_1"; }
refused() { if "$@"; then return 1; fi; }
page() { curl --silent --show-error --fail --max-time 60 --output "$answer" "$site/$1"; }
status() { curl --silent --show-error --max-time 60 --output /dev/null --write-out '%{http_code}' "$site/$1"; }
found() { # QUERY DOCUMENTS
    page "api/v1/search?$1" && grep --only-matching "\"total\":{\"documents\":$2," "$answer"
}
first_document() { grep --only-matching --max-count=1 '"id":"[0-9a-f]*"' "$answer" | sed -n '1s/[^:]*:"\(.*\)"/\1/p'; }

# --- The machine ---

at_most() { if [ "$2" = unlimited ] || [ "$2" -gt "$1" ]; then echo "$1"; else echo "$2"; fi; }
settings() {
    mkdir -p "$work/networks" "$project"
    local open processes locked driver index
    open=$(at_most 65536 "$(ulimit -Hn)") processes=$(at_most 4096 "$(ulimit -Hu)") locked=$(ulimit -Hl)
    driver=$(grep -qw overlay /proc/filesystems && echo overlay || echo vfs)
    cat >"$work/containers.conf" <<CONF
[containers]
default_ulimits = ["nofile=$open:$open", "nproc=$processes:$processes"]
[engine]
cgroup_manager = "cgroupfs"
runtime = "runc"
events_logger = "file"
tmp_dir = "$work/tmp"
[network]
network_config_dir = "$work/networks"
CONF
    printf '[storage]\ndriver = "%s"\ngraphroot = "%s"\nrunroot = "%s"\n' \
        "${STORAGE_DRIVER:-$driver}" "$work/storage" "$work/run" >"$work/storage.conf"
    # The build reaches the package index as this machine does: by its certificates, and its address if there is one.
    index=${PIP_INDEX_URL:-$(python -m pip config get global.index-url 2>/dev/null || true)}
    printf '[global]\ncert = /etc/ssl/certs/ca-certificates.crt\n%s\n' "${index:+index-url = $index}" >"$work/pip.conf"
    printf 'system-certs = true\n%s\n' "${index:+index-url = \"$index\"}" >"$work/uv.toml"
    # Nobody here may raise limits, so OpenSearch gets those of this shell, and cannot lock its memory.
    if [ "$locked" = unlimited ]; then locked=-1; else locked=$((locked * 1024)); fi
    cp -r docker-compose.yml deploy "$project"
    cat >"$project/machine.yml" <<YAML
services:
  opensearch:
    environment: {bootstrap.memory_lock: "false"}
    ulimits:
      memlock: {soft: $locked, hard: $locked}
      nofile: {soft: $open, hard: $open}
      nproc: {soft: $processes, hard: $processes}
YAML
    cat >"$project/.env" <<ENV
OPENSEARCH_PASSWORD='Correct-horse-7\$battery #1'
OPENSEARCH_WRITER_PASSWORD=Correct-donkey-8+battery
OPENSEARCH_READER_PASSWORD=$reader
OPENSEARCH_HEAP=512m
OPENSEARCH_MEMORY=2g
ONRECORD_PORT=${site##*:}
ONRECORD_PROXIES=0
ONRECORD_BASE_URL=$site
ONRECORD_ALERTS=/alerts/alerts.db
ONRECORD_INBOX=$PWD/pipelines/sample
ENV
}

# --- The images ---

build() { podman build --isolation=chroot --format docker "$@"; }
base() {
    podman image exists "$base_image" && return
    local mirror # that of this machine
    mirror=${MIRROR:-$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' 'Codename: bookworm' | sed -n 1p)}
    debootstrap --variant=minbase --include=ca-certificates,python3,python3-venv,python-is-python3 \
        bookworm "$work/base" "$mirror"
    tar -C "$work/base" -c . | podman import - "docker.io/library/$base_image"
    rm -rf "$work/base"
}
stand_in() { # SERVICE
    local image
    image=$(image_of "$1")
    podman image exists "$image" && return
    [ -d "$work/parts" ] || python scripts/containers/parts.py "$work/parts"
    build --layers=false --build-arg "BASE=$base_image" --target "$1" --tag "docker.io/$image" "$work/parts"
}
image_of() { # SERVICE
    python -c 'import sys, yaml; print(yaml.safe_load(open("docker-compose.yml"))["services"][sys.argv[1]]["image"])' "$1"
}
our_image() {
    local keep_layers=false
    [ -z "$kept" ] || keep_layers=true
    build --layers="$keep_layers" --tag "$(image_of web)" --volume "$work/pip.conf:/etc/pip.conf:ro" \
        --volume "$work/uv.toml:/etc/uv/uv.toml:ro" --volume /etc/ssl/certs:/etc/ssl/certs:ro .
}

# --- What must hold ---

up() { # SERVICE...: podman-compose starts them without waiting for the health of others, for which Podman 4.3 is too old
    compose up --detach --no-build "$@"
    for service in "$@"; do
        running "$service"
        within 400 healthy "$service"
    done
}
answering() { within 120 page readyz; }
before_ingest() {
    page healthz
    [ "$(status readyz)" = 503 ]
}
sample() { # WHAT HAPPENED
    ingest ingest /inbox --manifest /inbox/manifest.csv >"$answer" 2>&1 || true
    cat "$answer"
    grep -qE "^$files files in .* $1, .* 0 failed" "$answer"
}
searches() {
    found 'q=%22whether+the+telephone+is+answered%22&mode=keyword' 1
    within 180 found 'q=%22whether+the+telephone+is+answered%22' 1
    page 'api/v1/search?q=attaques+par+ran%C3%A7ongiciel+contre+les+h%C3%B4pitaux&mode=semantic'
    grep --only-matching '"total":{"documents":[1-9]' "$answer"
}
pages() {
    local document path
    found 'q=%22telephone+is+answered%22&mode=keyword' 1
    document=documents/$(first_document)
    for path in '' status "$document" "$document/pages/1"; do
        page "$path"
        grep --only-matching '</html>' "$answer"
    done
    page "$document/pages/1.png"
    head -c 8 "$answer" | grep --only-matching --text PNG
    page "$document/original"
    head -c 5 "$answer" | grep -x '%PDF-'
}
subscription() {
    curl --silent --fail --max-time 60 --output /dev/null "$site/alerts" \
        --data-urlencode q=ransomware --data-urlencode address=reader@example.org --data-urlencode pace=daily
    in_container web test -s /alerts/alerts.db
    refused compose --profile alerts run --rm -T alerts >"$answer" 2>&1
    grep 'ONRECORD_SMTP_URL is not set' "$answer"
}
confined() {
    for service in web tika; do
        in_container "$service" sh -c '! touch /written 2>/dev/null && touch /tmp/written && grep " /tmp .*noexec" /proc/mounts'
    done
    in_container web sh -c '! touch /data/written 2>/dev/null && ! touch /certificates/written 2>/dev/null'
    for service in web tika opensearch; do
        in_container "$service" sh -c '[ "$(id -u)" != 0 ] && grep -qx "CapBnd:.0*" /proc/self/status &&
            grep -qx "NoNewPrivs:.1" /proc/self/status'
    done
    in_container opensearch sh -c 'tr "\0" "\n" </proc/1/environ >/tmp/known &&
        grep -q OPENSEARCH_JAVA_OPTS /tmp/known && ! grep -q PASSWORD /tmp/known'
    in_container opensearch sh -c '[ "$(stat -c %U:%a config/certificates/node.key)" = opensearch:600 ]'
    refused in_container web cat /certificates/node.key
    in_container web python -c '
import socket
from indexer.sandbox import confine
assert confine()
try:
    socket.socket()
except PermissionError:
    raise SystemExit(0)
raise SystemExit("a process that reads files can open a socket")'
}
connects() { in_container "$1" timeout 5 bash -c "exec 3<>/dev/tcp/$2"; }
networks() {
    local address='{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}'
    connects web opensearch/9200
    refused connects web tika/9998
    refused connects tika opensearch/9200
    refused connects tika "$(podman inspect --format "$address" onrecord_opensearch_1)/9200"
    refused in_container tika grep -E '^\w+\s+00000000\s' /proc/net/route
    [ "$(podman port --all | sed 's/.* -> //')" = "${site#http://}" ]
}
as_reader() {
    in_container opensearch curl --silent --max-time 60 --output /dev/null --write-out '%{http_code}' \
        --cacert config/certificates/ca.pem --resolve opensearch:9200:127.0.0.1 --user "reader:$reader" \
        "https://opensearch:9200/$1" "${@:2}"
}
rights() {
    [ "$(as_reader 'onrecord-*/_count')" = 200 ]
    [ "$(as_reader onrecord-written -X PUT)" = 403 ]
    [ "$(as_reader _plugins/_security/api/internalusers)" = 403 ]
}
change() {
    mkdir -p "$project/inbox"
    echo 'Halvenmark supports the proposal for a register of zebra crossings.' >"$project/inbox/crossings.txt"
    ONRECORD_INBOX=$project/inbox ingest ingest /inbox
    within 20 found 'q=zebra&mode=keyword' 1
    ingest remove "$(first_document)"
    within 20 found 'q=zebra&mode=keyword' 0
    ingest reindex
    within 20 found 'q=%22whether+the+telephone+is+answered%22&mode=keyword' 1
}
killed() { # not web: Podman starts none by itself that depends on a container that has ended, as web on certificates
    local before
    before=$(podman inspect --format '{{.State.Pid}}' onrecord_tika_1)
    kill -9 "$before"
    within 60 running tika
    [ "$(podman inspect --format '{{.State.Pid}}' onrecord_tika_1)" != "$before" ]
    within 120 healthy tika
}
stopped() {
    compose stop
    podman ps --all --format '{{.Names}} {{.ExitCode}}' >"$answer"
    cat "$answer"
    refused grep ' 137$' "$answer" # killed, because it did not end when it was told to
}
certificate() { in_container web sha256sum /certificates/node.pem; }
again() { # COMMAND OF COMPOSE
    local before
    before=$(certificate)
    "$@"
    up opensearch
    up tika web
    answering
    searches
    page alerts
    [ "$(certificate)" = "$before" ]
}

[ "$(id -u)" = 0 ] || { echo "Run this as root, on a machine that may be changed." >&2; exit 1; }
scripts/system-packages.sh containers
mkdir -p "$work"
: >"$log"
reader=Correct-mule-9+battery
files=$(tail -n +2 pipelines/sample/manifest.csv | cut -d, -f1 | sort -u | wc -l)
site=http://127.0.0.1:$(python -c 'from pipelines.dev.homes import free_port; print(free_port())')
base_image=$(sed -n 's/^FROM \(python:[^ ]*\) AS build$/\1/p' Dockerfile)
export CONTAINERS_CONF=$work/containers.conf CONTAINERS_STORAGE_CONF=$work/storage.conf
settings
trap clean_up EXIT
trap 'exit 130' INT TERM

main() { # read as a whole, so that the file may be changed meanwhile
    must "A base image by debootstrap, as $base_image" base
    must "OpenSearch's image from Maven artifacts" stand_in opensearch
    must "Tika's image from Maven artifacts" stand_in tika
    must "Our image from the Dockerfile" our_image
    must "OpenSearch starts with its certificate and users, and is healthy" up opensearch
    must "Tika and the front end start, and are healthy" up tika web
    step "Before the first ingest, the front end lives and is not ready" before_ingest
    must "Ingest of the sample, by Tika Server and OCR" sample "$files added"
    step "onrecord doctor finds every part well" ingest doctor
    must "The front end is ready" answering
    step "Searches by words, by meaning and by both" searches
    step "Pages, images and originals from a volume that web cannot write" pages
    step "A subscription to alerts, on its own volume" subscription
    step "Read-only file systems, capabilities, users, keys, sandbox" confined
    step "Networks: who reaches whom" networks
    step "The user \`reader\` may read the index, and nothing else" rights
    step "Ingest again: nothing is done twice" sample "$files unchanged"
    step "A document comes and goes; the index is rebuilt" change
    step "A Tika Server that is killed comes back" killed
    step "Stop: nothing has to be killed; start: everything is as it was" again stopped
    step "Containers and networks made anew on the same volumes" again compose down
    exit $((failed > 0))
}
main
