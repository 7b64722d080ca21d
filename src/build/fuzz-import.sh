#!/usr/bin/env bash
# Reads 10 000 seeded broken files through a whole import with 512 MB of memory and prints what came of it. Usage, after
# ./mvnw test-compile:
#   src/build/fuzz-import.sh [number of files, 10000 unless given] [first seed, 1 unless given]
# Result: src/docs/benchmarks.md.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
./mvnw -q dependency:build-classpath -Dmdep.outputFile="$work/cp"
java -XX:+UseSerialGC -Xmx512m -Djava.awt.headless=true -cp "target/test-classes:target/classes:$(cat "$work/cp")" \
    no.samtakt.inventory.sheet.BrokenFiles "${1:-10000}" "${2:-1}" "$work/files"
