#!/usr/bin/env bash
# Brings this server to a release, one process after the other, or leaves it as it was. Needs no login: run as root.
#   deploy/release.sh apply v1.4.0        asks GitHub for that release's manifest
#   deploy/release.sh apply FILE          a manifest that lies here, its signature beside it as FILE.bundle
#   deploy/release.sh rollback            the version before, from images that lie here: needs no network
#   deploy/release.sh recover             goes back if a release was broken off (run at boot)
# Exit codes: 0 done; 2 wrong call; a failed step by CODES below, and the previous version serves; 30: it went wrong, and
# so did the way back: look at `docker compose ps`. What serves stands in releases/current, what happened in releases/log.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
state=$root/releases
pending=$state/pending
# What is changed one after the other; each is well before the next is touched.
services=(web-a web-b worker ops)
declare -rA CODES=([lock]=10 [preflight]=11 [manifest]=12 [signature]=13 [pull]=14 [backup]=15 [migrate]=16
  ['web-a']=17 ['web-b']=18 [worker]=19 [ops]=20 [smoke]=21 [record]=22 [recover]=23)
readonly ISSUER=https://token.actions.githubusercontent.com GOING_BACK_FAILED=30

say() {
  local line
  printf -v line '%(%FT%TZ)T %s' -1 "$*"
  echo "$line" >>"$state/log"
  echo "$line" >&2
}
refuse() {
  say "$step: $*"
  exit 1
}
begin() {
  step=$1
  say "$step"
}
# A setting of .env, which is data and never run.
setting() { sed -n "s/^$1=//p" "$root/.env" | tail -n 1; }
# A line of a manifest.
of() {
  local line
  while IFS= read -r line; do [[ $line != "$2="* ]] || echo "${line#*=}"; done <"$1"
}

# Compose with the images of a manifest, whatever .env says: that is written when all is done.
compose() {
  local manifest=$1 web worker ops
  web=$(of "$manifest" web) worker=$(of "$manifest" worker) ops=$(of "$manifest" ops)
  shift
  TRS_WEB_IMAGE=$web TRS_WORKER_IMAGE=$worker TRS_OPS_IMAGE=$ops \
    docker compose --project-directory "$root" --file "$root/docker-compose.yml" "$@"
}
# One service to the version of a manifest, and well; an image that lies here is not asked for again. What runs another is
# stopped first and by itself: then it tells the edge that it leaves (`pre_stop`), which `up` alone need not let it do.
roll() {
  [ "$(compose "$1" ps --format '{{.Image}}' "$2")" = "$(of "$1" "${2%-[ab]}")" ] || compose "$1" stop "$2"
  compose "$1" up --detach --no-deps --no-build --pull never --wait --wait-timeout 120 "$2"
}

# The images into .env, for whoever calls Compose by hand.
write_images() {
  local name
  sed -E '/^TRS_(WEB|WORKER|OPS)_IMAGE=/d' "$root/.env" >"$root/.env.new"
  for name in web worker ops; do echo "TRS_${name^^}_IMAGE=$(of "$1" "$name")" >>"$root/.env.new"; done
  chmod --reference="$root/.env" "$root/.env.new"
  mv "$root/.env.new" "$root/.env"
}

# Every service as the manifest says, each tried even where one before failed.
all_to() {
  local failed=0 service
  for service in "${services[@]}"; do
    roll "$1" "$service" || failed=1
  done
  return "$failed"
}

# Away from a release that was begun: the tables stay, for they were only added to.
go_back() {
  if [ -e "$state/current" ]; then
    say "going back to $(of "$state/current" version)"
    all_to "$state/current" || return 1
    write_images "$state/current"
  else
    say 'there is no version to go back to'
  fi
  rm -f "$pending"
}

# Whatever ends this script before it is done goes through here; kill -9 does not, and for that there is the guard.
on_exit() {
  local code=$?
  trap - EXIT
  trap '' INT TERM HUP PIPE
  [ "$step" != finished ] || exit 0
  set +e
  # What was begun by another call is not ours to end.
  if [ "$step" != lock ] && [ -e "$pending" ] && ! go_back; then
    say 'going back FAILED: the services may be of two versions'
    echo ended >&8
    exit "$GOING_BACK_FAILED"
  fi
  say "failed at $step ($code)"
  exit "${CODES[$step]}"
}

# Ends when the script and all that it has started are gone; then ends what is left half done.
guard() {
  local word last=
  while read -r word; do last=$word; done
  # An end that the script itself came to is told in its exit code.
  [ "$last" != ended ] && [ -e "$pending" ] || return 0
  exec 9>"$state/lock"
  flock 9
  [ -e "$pending" ] || return 0
  say 'the release was killed'
  go_back || say 'going back FAILED: the services may be of two versions'
}

take_lock() {
  step=lock
  exec 9>"$state/lock"
  flock --nonblock 9 || refuse 'another release is at work'
  # Our end of a pipe: the guard reads until nobody holds it any more.
  exec 8> >(exec setsid "$root/deploy/release.sh" guard 9>&- >>"$state/log" 2>&1)
  [ ! -e "$pending" ] || recover
}
recover() {
  begin recover
  say "a release was broken off: $(of "$pending" version)"
  go_back
}

# Nothing is begun that a full disk, a wrong clock, a lost key or a missing backup would end badly.
preflight() {
  begin preflight
  local tool size=1073741824 free
  for tool in docker cosign curl flock timedatectl; do
    command -v "$tool" >/dev/null || refuse "$tool is not installed"
  done
  [[ $(setting TRS_REPOSITORY) =~ ^[A-Za-z0-9._-]+/[A-Za-z0-9._-]+$ ]] || refuse 'TRS_REPOSITORY=owner/name is missing in .env'
  [[ $(setting SITE_URL) == https://* ]] || refuse 'SITE_URL is missing in .env'
  if [ -e "$state/current" ]; then
    size=$(docker image inspect --format '{{.Size}}' "$(of "$state/current" web)" "$(of "$state/current" worker)" \
      "$(of "$state/current" ops)" | awk '{ sum += $1 } END { print sum }')
  fi
  free=$(df --output=avail -B1 "$(docker info --format '{{.DockerRootDir}}')" | tail -n 1)
  [ "$free" -ge $((3 * size)) ] || refuse "$free bytes are free, three times the images ($size) are needed"
  [ "$(timedatectl show --property=NTPSynchronized --value)" = yes ] || refuse 'the clock is not synchronised'
  grep -Eqs '^[0-9]+:[A-Za-z0-9+/]{43}=' "$root/secrets/encryption_keys" || refuse 'secrets/encryption_keys holds no key'
  if [ -e "$state/current" ]; then
    compose "$state/current" exec -T ops node scripts/probe.mjs /backups/newest 86400 </dev/null ||
      refuse 'the last backup is older than 24 hours, or ops does not run'
  fi
}

# The manifest: plain lines, each checked, nothing else in it.
read_manifest() {
  begin manifest
  local wanted=$1 repository line name known=' '
  repository=$(setting TRS_REPOSITORY)
  manifest=$state/incoming
  rm -f "$manifest" "$manifest.bundle"
  if [ -f "$wanted" ]; then
    cp "$wanted" "$manifest"
    cp "$wanted.bundle" "$manifest.bundle"
  else
    [[ $wanted =~ ^v[0-9]+\.[0-9]+\.[0-9]+$ ]] || refuse "neither a file nor a version: $wanted"
    for name in '' .bundle; do
      curl --fail --silent --show-error --location --max-time 60 --output "$manifest$name" \
        "https://github.com/$repository/releases/download/$wanted/release.manifest$name"
    done
  fi
  while IFS= read -r line; do
    name=${line%%=*}
    case $line in
      version=v*) [[ $line =~ ^version=v[0-9]+\.[0-9]+\.[0-9]+$ ]] ;;
      web=* | worker=* | ops=*) [[ $line =~ ^$name=ghcr\.io/${repository,,}/$name@sha256:[0-9a-f]{64}$ ]] ;;
      schema_from=* | schema_to=*) [[ $line =~ ^[a-z_]+=[0-9]{8}_[0-9]{6}_[a-z0-9_]+$ ]] ;;
      *) false ;;
    esac || refuse "a line that does not belong there: ${line:0:80}"
    [[ $known != *" $name "* ]] || refuse "twice: $name"
    known+="$name "
  done <"$manifest"
  [ "$(wc -w <<<"$known")" = 6 ] || refuse "six lines are needed, there are:$known"
  [[ $wanted != v* || -f $wanted || $(of "$manifest" version) == "$wanted" ]] || refuse 'the manifest is of another version'
  check_schema
}

# Names of migrations begin with their time: what was later sorts later.
check_schema() {
  [[ ! $(of "$manifest" schema_from) > $(of "$manifest" schema_to) ]] || refuse 'its schema range is empty'
  [ -e "$state/schema" ] || return 0
  local here
  here=$(<"$state/schema")
  [[ ! $here < $(of "$manifest" schema_from) ]] ||
    refuse "it wants tables from $(of "$manifest" schema_from) on, here is $here: bring a release between them first"
  [[ ! $here > $(of "$manifest" schema_to) ]] || refuse "it knows tables up to $(of "$manifest" schema_to), here is $here"
}

# Only what our own workflow signed, at a tag; asked before anything is pulled.
verify_signatures() {
  begin signature
  local repository identity name
  repository=$(setting TRS_REPOSITORY)
  identity="^https://github\\.com/${repository//./\\.}/\\.github/workflows/release\\.yml@refs/tags/v[0-9.]+\$"
  cosign verify-blob --certificate-oidc-issuer "$ISSUER" --certificate-identity-regexp "$identity" \
    --bundle "$manifest.bundle" "$manifest" >/dev/null
  for name in web worker ops; do
    cosign verify --certificate-oidc-issuer "$ISSUER" --certificate-identity-regexp "$identity" \
      "$(of "$manifest" "$name")" >/dev/null
  done
}
pull() {
  begin pull
  local name
  for name in web worker ops; do docker pull --quiet "$(of "$manifest" "$name")" >/dev/null; done
}
# By the programs that are here: those that come know tables that are not there yet.
backup() {
  begin backup
  [ -e "$state/current" ] || return 0
  compose "$state/current" run --rm -T ops keepBackups --dir /backups --keys-dir /backup-keys --once </dev/null
}
# Waits for no lock: a booking waits behind whoever waits for one.
migrate() {
  begin migrate
  compose "$manifest" run --rm -T --env 'PGOPTIONS=-c lock_timeout=3s' ops migrate </dev/null
  of "$manifest" schema_to >"$state/schema"
}
roll_all() {
  cp "$manifest" "$pending.new"
  mv "$pending.new" "$pending"
  local service
  for service in "${services[@]}"; do
    begin "$service"
    roll "$manifest" "$service"
  done
}

# As people come: by name, through the edge, with its certificate, several times, for either process may answer.
smoke() {
  begin smoke
  local site host port path
  site=$(setting SITE_URL)
  host=${site#https://}
  host=${host%%/*}
  port=443
  [[ $host != *:* ]] || port=${host##*:}
  for path in /api/health/ready /api/health/ready / /sign-in /api/health/ready /api/health/ready; do
    curl --fail --silent --show-error --output /dev/null --max-time 15 \
      --resolve "${host%%:*}:$port:127.0.0.1" "$site$path"
  done
}

# What serves from now on; `pending` goes last, and with it the way back.
record() {
  begin record
  if [ -e "$state/current" ]; then cp "$state/current" "$state/previous"; fi
  cp "$manifest" "$state/current.new"
  mv "$state/current.new" "$state/current"
  write_images "$manifest"
  rm -f "$pending"
  say "$(of "$state/current" version) serves"
  step=finished
}

[ $# -gt 0 ] || set -- help
case "$1 $#" in
  "guard 1" | "rollback 1" | "recover 1" | "apply 2") ;;
  *)
    sed -n '2,8s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2
    exit 2
    ;;
esac
mkdir -p "$state"
cd "$root"
step=lock
if [ "$1" = guard ]; then
  guard
  exit 0
fi
trap on_exit EXIT
trap 'exit 130' INT TERM HUP
take_lock
case $1 in
  apply)
    preflight
    read_manifest "$2"
    verify_signatures
    pull
    backup
    migrate
    roll_all
    smoke
    record
    ;;
  rollback)
    begin manifest
    [ -e "$state/previous" ] || refuse 'there is no previous version'
    manifest=$state/incoming
    cp "$state/previous" "$manifest"
    begin pull
    for name in web worker ops; do
      docker image inspect "$(of "$manifest" "$name")" >/dev/null || refuse "the image of $name is not here any more"
    done
    roll_all
    smoke
    record
    ;;
  recover) step=finished ;;
esac
