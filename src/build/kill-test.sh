#!/usr/bin/env bash
# Kills plan runs at random moments and fills a disk under one, and checks each time that the result folder holds the old
# result or the new one, whole. Usage, after ./mvnw -DskipTests package:
#   src/build/kill-test.sh [number of kills, 50 unless given] [folder with data]
# The full-disk part mounts a small tmpfs and needs root; it says so when it is left out.
set -euo pipefail
cd "$(dirname "$0")/../.."
kills=${1:-50}
data=${2:-data/vesteralen}
jar=target/samtakt.jar
work=$(mktemp -d)
mounted=
cleanup() {
    [ -z "$mounted" ] || umount "$mounted" || true
    rm -rf "$work"
}
trap cleanup EXIT

# Prints the seed of the result in folder $1 after checking that the result is whole.
whole() {
    python3 - "$1" <<'PY'
import json, pathlib, sys, xml.dom.minidom, zipfile
folder = pathlib.Path(sys.argv[1])
listed = (folder / ".samtakt-files").read_text(encoding="utf-8").split("\n")
assert listed[-1] == "", "list of files is cut off"
present = sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file() and p.name != ".samtakt-files")
assert present == sorted(listed[:-1]), (present, listed)
for name in present:
    file = folder / name
    content = file.read_bytes()
    assert content, name + " is empty"
    if name.endswith(".json"):
        plan = json.loads(content)
    elif name.endswith(".xlsx"):
        assert zipfile.ZipFile(file).testzip() is None, name
    elif name.endswith((".xml", ".svg", ".graphml")):
        xml.dom.minidom.parseString(content)
    elif name.endswith(".ics"):
        assert content.rstrip().endswith(b"END:VCALENDAR"), name
    elif name.endswith(".html"):
        assert content.rstrip().endswith(b"</html>"), name
print(plan["run"]["seed"])
PY
}

out=$work/result
echo "First result"
java -jar "$jar" plan "$data" --time 1s --seed 1 --out "$out" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
last=$(whole "$out")
started=$(date +%s%N)
java -jar "$jar" plan "$data" --time 2s --seed 1 --out "$out" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
span=$((($(date +%s%N) - started) / 1000000))
echo "A run takes $span ms; killing $kills runs at random moments, the later half near the end"

old=0 new=0 between=0
for i in $(seq 1 "$kills"); do
    seed=$((i + 100))
    java -jar "$jar" plan "$data" --time 2s --seed "$seed" --out "$out" >"$work/log" 2>&1 &
    pid=$!
    random=$((RANDOM * 32768 + RANDOM))
    if [ $((i % 2)) = 0 ]; then
        wait_ms=$((random % (span + 300)))
    else
        wait_ms=$((span - 900 + random % 1200))
    fi
    [ "$wait_ms" -gt 0 ] || wait_ms=1
    sleep "$((wait_ms / 1000)).$(printf %03d $((wait_ms % 1000)))"
    kill -9 "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
    place=$out
    if [ ! -e "$out" ]; then
        # The instant between the two renames: both results stand whole under hidden names.
        between=$((between + 1))
        whole "$work/.result.old" >/dev/null
        place=$work/.result.new
    fi
    found=$(whole "$place")
    case "$found" in
        "$last") old=$((old + 1)) ;;
        "$seed") new=$((new + 1)) ;;
        *) echo "Kill $i after $wait_ms ms: result of seed $found, expected $last or $seed"; exit 1 ;;
    esac
    [ "$place" = "$out" ] && last=$found || last=$seed
done
java -jar "$jar" plan "$data" --time 1s --seed 7 --out "$out" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
[ "$(whole "$out")" = 7 ]
left=$(find "$work" -maxdepth 1 -name '.result.*' ! -name '.result.lock' | wc -l)
[ "$left" = 0 ] || { echo "Left behind:"; ls -A "$work"; exit 1; }
echo "$kills kills: $old times the old result, $new times the new one ($between between the renames), always whole"

if [ "$(id -u)" != 0 ]; then
    echo "Full disk: left out, needs root"
    exit 0
fi
size=$(($(du -sk "$out" | cut -f1) * 3 / 2))
mkdir "$work/disk"
mount -t tmpfs -o size="${size}k" tmpfs "$work/disk"
mounted=$work/disk
java -jar "$jar" plan "$data" --time 1s --seed 1 --out "$work/disk/result" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
[ "$(whole "$work/disk/result")" = 1 ]
code=0
java -jar "$jar" plan "$data" --time 1s --seed 2 --out "$work/disk/result" >"$work/log" 2>&1 || code=$?
[ "$code" = 5 ] || { echo "Full disk: exit code $code"; cat "$work/log"; exit 1; }
if grep -q $'^\tat ' "$work/log"; then
    echo "Full disk: a stack trace"
    cat "$work/log"
    exit 1
fi
[ "$(whole "$work/disk/result")" = 1 ]
echo "Full disk ($size KB): exit code 5, the old result is whole. Said: $(tail -1 "$work/log")"
