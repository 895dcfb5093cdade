#!/usr/bin/env bash
# Runs once, in an empty cluster: the owner of the tables, the application (rows only), and who takes backups.
# None of them is a superuser. Passwords come from secrets and are never an argument that `ps` would show.
set -euo pipefail
secret() { tr -d '\n' <"${SECRETS:-/run/secrets}/$1"; }

OWNER=$(secret owner_password) APP=$(secret app_password) BACKUP=$(secret backup_password)
export OWNER APP BACKUP
psql -v ON_ERROR_STOP=1 -qX --dbname "${ROLES_AT:-user=${POSTGRES_USER:-postgres} dbname=$POSTGRES_DB}" <<'SQL'
\getenv owner OWNER
\getenv app APP
\getenv backup BACKUP
create role trs_owner login password :'owner';
create role trs_app login password :'app';
create role trs_backup login replication password :'backup';
grant pg_read_all_data to trs_backup;
-- As the programs ask for themselves; a pooler between them does not pass it on.
alter role trs_app set statement_timeout = '15s';
alter role trs_app set lock_timeout = '5s';
alter role trs_app set idle_in_transaction_session_timeout = '30s';
alter database trs owner to trs_owner;
revoke all on database trs from public;
grant connect on database trs to trs_app, trs_backup;
-- A trusted extension since PostgreSQL 13; made here all the same, so that the owner needs no right to make any.
create extension btree_gist;
-- Where restore drills happen: emptied before and after each, open to the owner's role alone.
create database trs_drill owner trs_owner;
revoke all on database trs_drill from public;
SQL
