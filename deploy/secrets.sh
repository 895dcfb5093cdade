#!/usr/bin/env bash
# Makes the secrets that chance makes, each a file of its own below secrets/, and says which must still be brought. What is
# there is never written over. Run as root, once, after deploy/bootstrap.sh.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
umask 077
mkdir -p secrets
cd secrets
# make NAME: from standard input; the reader is account 10001, or the database's
make() {
  [ ! -e "$1" ] || return 0
  cat >"$1.new"
  chmod 400 "$1.new"
  chown "${2:-10001}" "$1.new" 2>/dev/null || true
  mv "$1.new" "$1"
  echo "made $1"
}
for name in postgres owner app backup; do openssl rand -hex 24 | make "${name}_password" 999; done
for name in payload_secret metrics_token grafana_password; do openssl rand -hex 32 | make "$name"; done
echo "1:$(openssl rand -base64 32)" | make encryption_keys
openssl rand -base64 32 | make backup_key
printf '[global]\nrepo1-cipher-pass=%s\n' "$(openssl rand -base64 48)" | make archive.conf 999
echo "postgres://trs_app:$(cat app_password)@db:5432/trs" | make database_url
echo "postgres://trs_owner:$(cat owner_password)@db:5432/trs" | make database_owner_url
# The demo's own mail catcher: no secret, but what is mailed leaves by an address in a file.
echo 'smtp://mails:1025' | make demo_smtp_url
for name in stripe_secret_key stripe_webhook_secret daily_api_key smtp_url; do
  [ -s "$name" ] || echo "bring $name"
done
echo 'Keep encryption_keys, backup_key and archive.conf in two other places: without them nothing is read again.'
