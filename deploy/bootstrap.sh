#!/usr/bin/env bash
# Makes a bare Debian (12 or 13) into a server for TRS: updates, firewall, accounts, clock, swap, fail2ban, Docker, the
# timers, and a ballast file that gives a full disk its room back. Safe to repeat: what is as it should be is left alone.
#   deploy/bootstrap.sh [--dry-run] [--admin NAME]
# --dry-run says what it would do and does nothing. --admin makes an account with sudo and root's own SSH keys.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# Tests put everything below a folder of their own.
prefix=${TRS_PREFIX:-}
dry='' admin=''
while [ $# -gt 0 ]; do
  case $1 in
    --dry-run) dry=yes ;;
    --admin)
      admin=${2:?a name}
      [[ $admin =~ ^[a-z][a-z0-9-]{0,30}$ ]] || { echo 'bootstrap.sh: a name of small letters' >&2 && exit 2; }
      shift
      ;;
    *) echo 'usage: bootstrap.sh [--dry-run] [--admin NAME]' >&2 && exit 2 ;;
  esac
  shift
done
[ -n "$dry$prefix" ] || [ "$(id -u)" = 0 ] || { echo 'bootstrap.sh: run it as root' >&2 && exit 2; }

# Every change goes through `run` or `put`.
run() {
  echo "+ $*"
  [ -n "$dry" ] || "$@"
}
# put FILE MODE <<content: ends with 0 where the file was changed
put() {
  local file=$prefix$1 wanted
  wanted=$(cat)
  if [ -f "$file" ] && [ "$(cat "$file")" = "$wanted" ]; then return 1; fi
  echo "+ write $1 ($2)"
  [ -z "$dry" ] || return 0
  mkdir -p "$(dirname "$file")"
  printf '%s\n' "$wanted" >"$file"
  chmod "$2" "$file"
}
installed() { dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null | grep -qx installed; }

packages() {
  local missing=() name
  for name in nftables unattended-upgrades chrony fail2ban python3-systemd ca-certificates curl rclone; do
    installed "$name" || missing+=("$name")
  done
  if [ ${#missing[@]} -gt 0 ]; then
    run apt-get update -q
    run env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "${missing[@]}"
  fi
  installed docker-ce && return 0
  # Debian's own Compose is older than the compose file asks for.
  [ -f "$prefix/etc/apt/keyrings/docker.asc" ] ||
    run curl --fail --silent --show-error --location --create-dirs --output "$prefix/etc/apt/keyrings/docker.asc" \
      https://download.docker.com/linux/debian/gpg
  # shellcheck disable=SC1091 # the machine's own
  put /etc/apt/sources.list.d/docker.list 644 <<<"deb [signed-by=/etc/apt/keyrings/docker.asc] https://download.docker.com/linux/debian $(. /etc/os-release && echo "$VERSION_CODENAME") stable" || true
  run apt-get update -q
  run env DEBIAN_FRONTEND=noninteractive apt-get install --yes docker-ce docker-ce-cli containerd.io docker-compose-plugin docker-buildx-plugin
}

updates() {
  put /etc/apt/apt.conf.d/20auto-upgrades 644 <<'CONF' || true
APT::Periodic::Update-Package-Lists "1";
APT::Periodic::Unattended-Upgrade "1";
CONF
  # A kernel with a hole is worse than a minute at night.
  put /etc/apt/apt.conf.d/52trs 644 <<'CONF' || true
Unattended-Upgrade::Automatic-Reboot "true";
Unattended-Upgrade::Automatic-Reboot-Time "03:30";
Unattended-Upgrade::Remove-Unused-Kernel-Packages "true";
CONF
}

# A table of our own: a `flush ruleset` would take Docker's rules away. What the edge publishes is forwarded, not input.
firewall() {
  put /etc/nftables.conf 755 <<'CONF' || return 0
#!/usr/sbin/nft -f
table inet trs_host
flush table inet trs_host
table inet trs_host {
  chain input {
    type filter hook input priority filter; policy drop;
    ct state established,related accept
    ct state invalid drop
    iif lo accept
    meta l4proto { icmp, ipv6-icmp } limit rate 50/second accept
    tcp dport 22 accept
    tcp dport { 80, 443 } accept
    udp dport 443 accept
  }
}
CONF
  run systemctl enable --now nftables
  run systemctl reload nftables
}

accounts() {
  # Under which the containers' files lie; nobody signs in as it.
  getent passwd 10001 >/dev/null || run useradd --system --uid 10001 --user-group --no-create-home --shell /usr/sbin/nologin trs
  if [ -n "$admin" ] && ! getent passwd "$admin" >/dev/null; then
    [ -s "$prefix/root/.ssh/authorized_keys" ] || { echo 'bootstrap.sh: root has no SSH key to give' >&2 && exit 2; }
    run useradd --create-home --shell /bin/bash --groups sudo "$admin"
    run install -d -m 700 -o "$admin" -g "$admin" "$prefix/home/$admin/.ssh"
    run install -m 600 -o "$admin" -g "$admin" "$prefix/root/.ssh/authorized_keys" "$prefix/home/$admin/.ssh/authorized_keys"
  fi
  # Without a key that lets somebody in, no door is closed.
  if [ -s "$prefix/root/.ssh/authorized_keys" ]; then
    put /etc/ssh/sshd_config.d/00-trs.conf 644 <<'CONF' && run systemctl reload ssh
PasswordAuthentication no
KbdInteractiveAuthentication no
PermitRootLogin prohibit-password
X11Forwarding no
CONF
  else
    echo '! root has no SSH key: passwords are still let in' >&2
  fi
  put /etc/fail2ban/jail.d/trs.conf 644 <<'CONF' && run systemctl restart fail2ban
[DEFAULT]
banaction = nftables
[sshd]
enabled = true
backend = systemd
maxretry = 5
bantime = 1h
CONF
  return 0
}

memory_and_disk() {
  if [ ! -e "$prefix/swapfile" ]; then
    run fallocate -l 2G "$prefix/swapfile"
    run chmod 600 "$prefix/swapfile"
    run mkswap "$prefix/swapfile"
    run swapon "$prefix/swapfile"
  fi
  grep -qs '^/swapfile ' "$prefix/etc/fstab" || run sh -c "echo '/swapfile none swap sw 0 0' >>'$prefix/etc/fstab'"
  put /etc/sysctl.d/60-trs.conf 644 <<'CONF' && run sysctl --system
vm.swappiness = 10
net.ipv4.tcp_syncookies = 1
net.ipv4.conf.all.rp_filter = 1
kernel.kptr_restrict = 2
CONF
  # Removed when the disk is full, so that the database can be started (docs/runbooks.md, DiskFull).
  [ -e "$prefix/var/lib/trs-ballast" ] || run fallocate -l 1G "$prefix/var/lib/trs-ballast"
}

docker_settings() {
  put /etc/docker/daemon.json 644 <<'CONF' || return 0
{
  "live-restore": true,
  "no-new-privileges": true,
  "userland-proxy": false,
  "log-driver": "json-file",
  "log-opts": { "max-size": "10m", "max-file": "5" }
}
CONF
  run systemctl restart docker
}

folders() {
  local name
  for name in certificates prometheus grafana; do
    [ -d "$root/state/$name" ] || run install -d -m 700 -o 10001 -g 10001 "$root/state/$name"
  done
  [ -d "$root/secrets" ] || run install -d -m 711 "$root/secrets"
  put /etc/trs/egress 644 <<<'api.stripe.com:443 api.daily.co:443' || true
}

# unit NAME WHEN COMMAND: a oneshot and its timer
unit() {
  local new=''
  put "/etc/systemd/system/$1.service" 644 <<CONF && new=yes
[Unit]
Description=TRS: $1
After=docker.service
[Service]
Type=oneshot
WorkingDirectory=$root
ExecStart=$3
CONF
  put "/etc/systemd/system/$1.timer" 644 <<CONF && new=yes
[Unit]
Description=TRS: $1
[Timer]
$2
[Install]
WantedBy=timers.target
CONF
  [ -z "$new" ] || changed_units+=("$1.timer")
}

timers() {
  changed_units=()
  unit trs-recover 'OnBootSec=1min' "$root/deploy/release.sh recover"
  unit trs-egress $'OnBootSec=5s\nOnUnitActiveSec=5min' "/bin/sh -c 'exec $root/deploy/egress.sh \$(cat /etc/trs/egress)'"
  unit trs-archive-full 'OnCalendar=Sun 01:00' '/usr/bin/docker compose exec -T db pgbackrest --stanza=trs --type=full backup'
  unit trs-archive-diff 'OnCalendar=Mon..Sat 01:00' '/usr/bin/docker compose exec -T db pgbackrest --stanza=trs --type=diff backup'
  unit trs-drill 'OnCalendar=Sun 03:00' "$root/deploy/drill.sh"
  # /etc/trs/offsite: two targets of rclone; without it nothing leaves this machine.
  unit trs-offsite $'OnBootSec=10min\nOnUnitActiveSec=10min' \
    "/bin/sh -c 'test -f /etc/trs/offsite || exit 0; exec $root/deploy/offsite.sh \$(cat /etc/trs/offsite)'"
  [ ${#changed_units[@]} -gt 0 ] || return 0
  run systemctl daemon-reload
  run systemctl enable --now "${changed_units[@]}"
}

packages
updates
firewall
accounts
memory_and_disk
docker_settings
folders
timers
[ -f "$prefix/etc/trs/offsite" ] || echo '! /etc/trs/offsite is missing: backups stay on this machine (deploy/README.md)' >&2
echo 'done'
