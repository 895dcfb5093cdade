#!/usr/bin/env bash
# Lets the programs reach the payment provider, the rooms and the mail server, and nothing else: what comes from the
# bridge of the network `out` (docker-compose.yml) and goes elsewhere is dropped. Run as root at boot and every few
# minutes (names change their addresses; one that is gone is forgotten after an hour). Safe to repeat.
#   deploy/egress.sh api.stripe.com:443 api.daily.co:443 smtp.example.org:465
set -euo pipefail
[ $# -gt 0 ] || { echo "egress.sh: name the hosts that may be reached, as host:port" >&2 && exit 2; }

nft -f - <<'NFT'
add table inet trs_egress
add set inet trs_egress allowed { type ipv4_addr . inet_service; flags timeout; timeout 1h; }
add set inet trs_egress allowed6 { type ipv6_addr . inet_service; flags timeout; timeout 1h; }
add chain inet trs_egress forward { type filter hook forward priority -10; policy accept; }
flush chain inet trs_egress forward
add rule inet trs_egress forward iifname "trs-out" ct state established,related accept
add rule inet trs_egress forward iifname "trs-out" ip daddr . tcp dport @allowed accept
add rule inet trs_egress forward iifname "trs-out" ip6 daddr . tcp dport @allowed6 accept
add rule inet trs_egress forward iifname "trs-out" counter drop
NFT

failed=0
for target in "$@"; do
  host=${target%:*} port=${target##*:}
  addresses=$(getent ahosts "$host" | awk '{ print $1 }' | sort -u)
  # What was known of it stays until its hour is over: a name server that is away for a moment closes no door.
  [ -n "$addresses" ] || { echo "egress.sh: $host has no address now" >&2 && failed=1 && continue; }
  for address in $addresses; do
    set=allowed
    [[ $address == *:* ]] && set=allowed6
    # Taken out first, since adding what is there would not begin its hour anew.
    nft delete element inet trs_egress "$set" "{ $address . $port }" 2>/dev/null || true
    nft add element inet trs_egress "$set" "{ $address . $port }"
  done
done
exit "$failed"
