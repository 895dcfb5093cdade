#!/usr/bin/env bash
# Takes what is kept here to another place: backups and the archive to one, the keys file to another, so that neither
# place alone can read a word. All of it is sealed before it comes here. Run by a timer every ten minutes.
#   deploy/offsite.sh DATA_TARGET KEYS_TARGET     targets as rclone names them, for instance eu:trs-data and nas:trs-keys
# Old data files are left to the target's own rules (it should let nobody overwrite or remove for thirty days); of keys
# files only the newest is there, as here: whoever was erased since stays unreadable.
set -euo pipefail
[ $# -eq 2 ] || { echo 'usage: offsite.sh DATA_TARGET KEYS_TARGET' >&2 && exit 2; }
volumes=${TRS_VOLUMES:-/var/lib/docker/volumes}
rclone copy --immutable --exclude 'newest*' "$volumes/trs_backups/_data" "$1/backups"
# The archive's own index files change, its segments do not; what is removed here is removed there by its own rules.
rclone copy "$volumes/trs_archive/_data" "$1/archive"
rclone sync "$volumes/trs_backup-keys/_data" "$2"
