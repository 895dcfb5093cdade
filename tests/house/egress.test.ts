import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { ROOT } from './sources'

/**
 * A network of its own: a bridge as Docker makes it, a program behind it, and a place outside with two
 * addresses, of which one answers for names.
 */
const WORLD = `
set -eu
place() {
  unshare -n sleep 60 & pid=$!
  until [ "$(readlink /proc/$pid/ns/net)" != "$(readlink /proc/self/ns/net)" ]; do :; done
}
ip link set lo up
echo 1 >/proc/sys/net/ipv4/ip_forward
place; inside=$pid
place; outside=$pid
trap 'kill $inside $outside' EXIT
ip link add name trs-out type bridge; ip addr add 10.9.0.1/24 dev trs-out; ip link set trs-out up
ip link add name toin type veth peer name eth0 netns $inside; ip link set toin master trs-out; ip link set toin up
ip link add name toout type veth peer name eth0 netns $outside; ip addr add 10.8.0.1/24 dev toout; ip link set toout up
nsenter -t $inside -n sh -c 'ip addr add 10.9.0.2/24 dev eth0; ip link set eth0 up; ip route add default via 10.9.0.1'
nsenter -t $outside -n sh -c 'ip link set lo up; ip addr add 10.8.0.2/24 dev eth0; ip addr add 10.8.0.3/24 dev eth0
  ip link set eth0 up; ip route add default via 10.8.0.1'
SERVE='for (const port of [443, 80, 53])
  require("node:net").createServer((one) => one.on("error", () => {}).end("x")).listen(port)'
nsenter -t $outside -n "$NODE" -e "$SERVE" & server=$!
"$NODE" -e "$SERVE" & here=$!
trap 'kill $inside $outside $server $here' EXIT
try() {
  if nsenter -t $inside -n timeout 2 bash -c "exec 3<>/dev/tcp/$1/$2" 2>/dev/null; then echo "$1:$2 reached"; else echo "$1:$2 closed"; fi
}
until nsenter -t $outside -n bash -c 'exec 3<>/dev/tcp/127.0.0.1/80' 2>/dev/null; do sleep 0.05; done
until bash -c 'exec 3<>/dev/tcp/127.0.0.1/80' 2>/dev/null; do sleep 0.05; done
export RESOLV_CONF=/dev/fd/3
try 10.8.0.3 443; try 10.9.0.1 443
for once in 1 2; do deploy/egress.sh 10.8.0.2:443 3<<<'nameserver 10.8.0.3' >/dev/null; done
try 10.8.0.2 443; try 10.8.0.2 80; try 10.8.0.3 443; try 10.8.0.3 53; try 10.8.0.2 53; try 10.9.0.1 443
`

test('a program reaches the hosts that are named, at their port, whoever is asked for names, and nothing else', () => {
  const probe = 'ip link add name probe type bridge && nft list tables && command -v nsenter'
  const able = spawnSync('unshare', ['-n', 'bash', '-c', probe], { stdio: 'ignore' }).status === 0
  if (!able) {
    process.stderr.write('left out: no network of one’s own here (root, unshare, ip, nft)\n')
    return
  }
  const world = spawnSync('unshare', ['-n', 'bash', '-c', WORLD], {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: 60_000,
    env: { ...process.env, NODE: process.execPath },
  })
  expect(world.stderr).toBe('')
  expect(world.stdout.trim().split('\n')).toEqual([
    '10.8.0.3:443 reached',
    '10.9.0.1:443 reached',
    '10.8.0.2:443 reached',
    '10.8.0.2:80 closed',
    '10.8.0.3:443 closed',
    // Where names are asked for, and that alone.
    '10.8.0.3:53 reached',
    '10.8.0.2:53 closed',
    // This machine's own ports.
    '10.9.0.1:443 closed',
  ])
})
