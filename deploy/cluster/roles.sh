#!/usr/bin/env bash
# Patroni's post_init: called once, on the first leader, with the address of its superuser. Makes the database, and the
# roles that deploy/db/roles.sh makes on one machine; their passwords are files in SECRETS, for PostgreSQL's account alone.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
psql -v ON_ERROR_STOP=1 -qX --dbname "${1:?an address is needed}" --command 'create database trs'
export ROLES_AT="$1 dbname=trs" SECRETS=${SECRETS:-/etc/trs/secrets}
exec "$here/../db/roles.sh"
