#!/bin/sh
# Install the Debian packages whose programs are missing: `system-packages.sh run` for what the product needs,
# `system-packages.sh test` for what its tests need besides, `system-packages.sh containers` for what
# scripts/containers.sh needs besides. Where apt or root is not at hand, say what to install.
set -eu

missing=""
need() { missing="$missing $1"; }
has() { command -v "$1" >/dev/null 2>&1; }
may_install() { has apt-get && [ "$(id -u)" = 0 ]; }
install() {
    echo "Installing: $*" >&2
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

python3 -c 'import ensurepip, venv' 2>/dev/null || need python3-venv

if has tesseract; then present=$(tesseract --list-langs 2>/dev/null || true); else present=""; fi
for language in eng fra spa rus ara chi_sim; do
    printf '%s\n' "$present" | grep -qx "$language" && continue
    if [ "$language" = eng ]; then need tesseract-ocr; else need "tesseract-ocr-$(printf %s "$language" | tr _ -)"; fi
done

if [ "${1:-run}" = test ]; then
    # The shell of Chromium opens a window for a fourth of the processor time; not every distribution has it.
    if ! has chromium-headless-shell && may_install; then (install chromium-headless-shell) || true; fi
    has chromium-headless-shell || has chromium || need chromium
    fc-list : family 2>/dev/null | grep -qi 'Noto Naskh Arabic' || need fonts-noto-core
    fc-list : family 2>/dev/null | grep -qi 'Noto Serif CJK' || need fonts-noto-cjk
    ls /usr/lib/jvm/java-17-*/bin/java >/dev/null 2>&1 || need openjdk-17-jre-headless
    has openssl || need openssl
fi
if [ "${1:-run}" != run ]; then
    has mvn || need maven
fi
if [ "${1:-run}" = containers ]; then
    for program in podman runc debootstrap catatonit iptables curl; do
        has "$program" || need "$program"
    done
    for program in netavark aardvark-dns; do
        [ -x "/usr/lib/podman/$program" ] || need "$program"
    done
fi

[ -z "$missing" ] && exit 0
if may_install; then
    # shellcheck disable=SC2086 # a list of names
    install $missing
    exit 0
fi
echo "Missing system packages; as root: apt-get install$missing" >&2
exit 1
