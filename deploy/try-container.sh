#!/usr/bin/env bash
# Builds the container file, starts a node from it, kills it as a power cut would, and starts it again on the same volumes. Wants
# buildah, root, the base image or the way to it, and some minutes. Run from the root of the repository.
set -euo pipefail
command -v buildah > /dev/null || { echo "buildah is not installed: the container file is not tried."; exit 0; }
port="${PORT:-47993}"
if ss -ltn "sport = :$port" | grep -q LISTEN; then echo "Port $port is taken: name another by PORT."; exit 2; fi

folder=$(mktemp -d)
install -d -o 10001 "$folder/data" "$folder/journal"
# What is not committed stays out of the image, and so does whatever lies about in the folder.
install -d "$folder/source"
git archive HEAD | tar x -C "$folder/source"
buildah bud --layers --isolation chroot --network host -t probity-tried -f "$folder/source/deploy/Containerfile" "$folder/source"
container=$(buildah from --pull-never localhost/probity-tried)
trap 'buildah rm "$container" > /dev/null; rm -rf "$folder"' EXIT

serve() {
  buildah run --isolation chroot --network host --user 10001 --env "PORT=$port" \
    -v "$folder/data:/var/lib/probity" -v "$folder/journal:/var/lib/probity-journal" \
    "$container" -- /opt/probity/node_modules/.bin/node /opt/probity/probity.js serve &
  for _ in $(seq 60); do
    if curl -fs -m 2 "http://127.0.0.1:$port/livez" > /dev/null; then return; fi
    sleep 1
  done
  echo "It does not answer."; exit 1
}
# Whose data folder it is, it says itself: nobody else is ended.
process() { sed -n 's/.*"process":\([0-9]*\).*/\1/p' "$folder/data/owner.json"; }

serve
kill -9 "$(process)"
wait || true
if curl -fs -m 2 "http://127.0.0.1:$port/livez" > /dev/null; then echo "It answers though it was killed."; exit 1; fi
serve
curl -fsS "http://127.0.0.1:$port/readyz"
echo
kill -TERM "$(process)"
wait
echo "Built, started, killed and started again on the same volumes."
