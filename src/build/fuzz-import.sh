#!/bin/sh
# Reads 10 000 seeded broken files through a whole import with 512 MB of memory and prints what came of it.
# From the top folder, after the tests have been compiled: src/build/fuzz-import.sh [files] [first seed]
# Result: src/docs/benchmarks.md.
set -e
FILES=${1:-10000}
SEED=${2:-1}
WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT
./mvnw -q dependency:build-classpath -Dmdep.outputFile="$WORK/cp"
java -Xmx512m -Djava.awt.headless=true -cp "target/test-classes:target/classes:$(cat "$WORK/cp")" \
  no.samtakt.inventory.sheet.BrokenFiles "$FILES" "$SEED" "$WORK/files"
