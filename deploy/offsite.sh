#!/usr/bin/env bash
# Takes what is kept here to another place: backups and the archive to one, the keys file to another, so that neither
# place alone can read a word. All of it but the site's pictures is sealed before it comes here. Run by a timer every ten minutes.
#   deploy/offsite.sh DATA_TARGET KEYS_TARGET     targets as rclone names them, for instance eu:trs-data and nas:trs-keys
# Old data files are left to the target's own rules (it should let nobody overwrite or remove for thirty days); of keys
# files only the newest is there, as here: whoever was erased since stays unreadable.
set -euo pipefail
[ $# -eq 2 ] || { echo 'usage: offsite.sh DATA_TARGET KEYS_TARGET' >&2 && exit 2; }
volumes=${TRS_VOLUMES:-/var/lib/docker/volumes}
failed=0
# The archive's own index files change, its segments do not; what is removed here is removed there by its own rules.
rclone copy "$volumes/trs_archive/_data" "$1/archive" || failed=1
# Whole data files alone: neither what is still being written, nor a keys file that strayed here.
rclone copy --immutable --include 'trs-*Z' "$volumes/trs_backups/_data" "$1/backups" || failed=1
# Pictures of the public site, for everybody as they are.
rclone copy "$volumes/trs_media/_data" "$1/media" || failed=1

# A server that has just been made anew must not take the only keys away: the newest goes there first, then the older go.
keys=$volumes/trs_backup-keys/_data
here=$(find "$keys" -maxdepth 1 -name 'trs-*Z.keys' -printf '%f\n' | sort | tail -n 1)
there=$(rclone lsf --include 'trs-*Z.keys' "$2" | sort | tail -n 1)
[ -n "$here" ] || { echo 'offsite.sh: no keys file lies here' >&2 && exit 1; }
[[ ! $there > $here ]] || { echo "offsite.sh: $there lies there and is newer than $here" >&2 && exit 1; }
rclone copy --include "$here" "$keys" "$2"
rclone delete --exclude "$here" "$2"
exit "$failed"
