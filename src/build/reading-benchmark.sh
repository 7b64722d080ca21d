#!/usr/bin/env bash
# Reads the workbooks of 100 municipalities with 300 systems each, in 100 files and in one: our reader, POI's model of the whole
# file, fastexcel's reader. Each in a process of its own. Usage, after ./mvnw test-compile:
#   src/build/reading-benchmark.sh [rounds, 3 unless given]
# Result: src/docs/benchmarks.md.
set -euo pipefail
cd "$(dirname "$0")/../.."
rounds=${1:-3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
./mvnw -q dependency:build-classpath -Dmdep.outputFile="$work/cp"
run() {
    java -XX:+UseSerialGC -Xmx"$1" -cp "target/test-classes:target/classes:$(cat "$work/cp")" \
        no.samtakt.inventory.sheet.ReadingBenchmark "${@:2}"
}
run 1g make "$work"
for files in many one; do
    run 512m ours "$files" "$work" "$rounds"
    run 3g poi "$files" "$work" "$rounds"
    run 1g fastexcel "$files" "$work" "$rounds"
done
