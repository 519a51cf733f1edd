#!/bin/sh
# Makes the folder that the container image copies: the gateway, its dependencies without the compiler, and a bundle of the
# configuration, compiled. usage: build.sh OUT [CONFIG [OVERRIDES]]
set -e
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
out=$1
config=${2:-$root/examples/shop}
overrides=${3:-}
[ -n "$out" ] || { echo "usage: build.sh OUT [CONFIG [OVERRIDES]]" >&2; exit 2; }

node "$root/scripts/bootstrap.mjs"
mkdir -p "$out"
"$root/bin/tollgate" build --config "$config" ${overrides:+--overrides "$overrides"} --out "$out/configuration.bundle"

for part in bin core workers package.json package-lock.json; do cp -R "$root/$part" "$out/"; done
mkdir -p "$out/scripts" "$out/.runtime"
cp -R "$root/scripts/bootstrap.mjs" "$root/scripts/runtime" "$out/scripts/"
cp "$root/scripts/image/healthcheck.mjs" "$out/scripts/"
# A copy of the runtime that was installed; a link to the system's Node where that one is used.
node=$(readlink -f "$root/.runtime/node")
case $node in
	"$root"/*) cp "$node" "$out/.runtime/node" ;;
	*) ln -sf "$node" "$out/.runtime/node" ;;
esac
(cd "$out" && PATH="$(dirname "$node"):$PATH" npm ci --omit=dev --ignore-scripts --no-audit --no-fund --loglevel=error)
# Policies are compiled: neither compiler nor what only it needs is in the image.
rm -rf "$out/node_modules/assemblyscript" "$out/node_modules/binaryen" "$out/node_modules/long"
"$node" --disable-warning=ExperimentalWarning "$root/scripts/image/strip-types.mjs" "$out"
touch "$out/.runtime/ready"
