#!/usr/bin/env bash
# Lets the programs reach the payment provider, the rooms and the mail server, and nothing else: what comes from the
# bridge of the network `out` (docker-compose.yml) and goes elsewhere is dropped, this machine's own ports included. Names
# are asked of this machine's resolvers, which Docker has each container ask by itself. What is looked at through a tunnel
# (`tunnel`: the dashboard, the demo) answers and reaches nothing. Run as root at boot and every few minutes (names change
# their addresses; one that is gone is forgotten after an hour). Safe to repeat.
#   deploy/egress.sh api.stripe.com:443 api.daily.co:443 smtp.example.org:465
set -euo pipefail
[ $# -gt 0 ] || { echo "egress.sh: name the hosts that may be reached, as host:port" >&2 && exit 2; }
# Another engine gives its bridges names of its own.
bridge=${TRS_OUT_BRIDGE:-trs-out}
table=trs_egress
[ "$bridge" = trs-out ] || table=trs_egress_$bridge

nft -f - <<NFT
add table inet $table
add set inet $table allowed { type ipv4_addr . inet_service; flags timeout; timeout 1h; }
add set inet $table allowed6 { type ipv6_addr . inet_service; flags timeout; timeout 1h; }
add chain inet $table forward { type filter hook forward priority -10; policy accept; }
add chain inet $table input { type filter hook input priority -10; policy accept; }
flush chain inet $table forward
flush chain inet $table input
add rule inet $table forward iifname { "$bridge", trs-tunnel } ct state established,related accept
add rule inet $table forward iifname "$bridge" ip daddr . tcp dport @allowed accept
add rule inet $table forward iifname "$bridge" ip6 daddr . tcp dport @allowed6 accept
add rule inet $table forward iifname "$bridge" udp dport 53 ip daddr . udp dport @allowed accept
add rule inet $table forward iifname "$bridge" udp dport 53 ip6 daddr . udp dport @allowed6 accept
add rule inet $table forward iifname { "$bridge", trs-tunnel } counter drop
add rule inet $table input iifname { "$bridge", trs-tunnel } ct state established,related accept
add rule inet $table input iifname "$bridge" meta l4proto { tcp, udp } th dport 53 accept
add rule inet $table input iifname "$bridge" meta l4proto ipv6-icmp accept
add rule inet $table input iifname { "$bridge", trs-tunnel } counter drop
NFT

# Loopback is asked from outside the containers.
resolvers=$(awk '$1 == "nameserver" && $2 !~ /^(127\.|::1$|fe80:)/ { print $2 ":53" }' \
  "${RESOLV_CONF:-/etc/resolv.conf}" /run/systemd/resolve/resolv.conf 2>/dev/null | sort -u || true)
failed=0
for target in "$@" $resolvers; do
  host=${target%:*} port=${target##*:}
  addresses=$(getent ahosts "$host" | awk '{ print $1 }' | sort -u)
  # What was known of it stays until its hour is over: a name server that is away for a moment closes no door.
  [ -n "$addresses" ] || { echo "egress.sh: $host has no address now" >&2 && failed=1 && continue; }
  for address in $addresses; do
    set=allowed
    [[ $address == *:* ]] && set=allowed6
    # Taken out first, since adding what is there would not begin its hour anew.
    nft delete element inet "$table" "$set" "{ $address . $port }" 2>/dev/null || true
    nft add element inet "$table" "$set" "{ $address . $port }"
  done
done
exit "$failed"
