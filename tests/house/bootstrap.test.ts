import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { ROOT } from './sources'

/** In place of everything that would change a machine: writes down what was asked, and remembers it. */
const STUB = `#!/usr/bin/env bash
name=$(basename "$0")
last="\${!#}"
case $name in
  dpkg-query) grep -qx "$last" "$TRS_PREFIX/installed" && printf installed; exit ;;
  getent) grep -q "$last" "$TRS_PREFIX/accounts"; exit ;;
esac
echo "$name $*" >>"$TRS_PREFIX/calls"
case $name in
  apt-get) printf '%s\\n' "$@" >>"$TRS_PREFIX/installed" ;;
  useradd) echo "$* " >>"$TRS_PREFIX/accounts" ;;
  fallocate) mkdir -p "$(dirname "$last")" && touch "$last" ;;
  curl) mkdir -p "$(dirname "$TRS_PREFIX/etc/apt/keyrings/docker.asc")" && touch "$TRS_PREFIX/etc/apt/keyrings/docker.asc" ;;
  install) [ "$1" = -d ] && mkdir -p "$last" || touch "$last" ;;
esac
exit 0
`
const STUBBED = [
  'apt-get',
  'dpkg-query',
  'getent',
  'useradd',
  'systemctl',
  'fallocate',
  'mkswap',
  'swapon',
  'sysctl',
  'curl',
  'install',
]

let folder = ''
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function bareServer({ key = true } = {}) {
  folder = mkdtempSync(join(tmpdir(), 'trs-bootstrap-'))
  const at = (...path: string[]) => join(folder, ...path)
  for (const name of ['bin', 'deploy', 'machine/etc', 'machine/root/.ssh'])
    mkdirSync(at(name), { recursive: true })
  for (const name of STUBBED) {
    writeFileSync(at('bin', name), STUB)
    chmodSync(at('bin', name), 0o755)
  }
  for (const name of ['installed', 'accounts', 'calls']) writeFileSync(at('machine', name), '')
  if (key) writeFileSync(at('machine/root/.ssh/authorized_keys'), 'ssh-ed25519 AAAA somebody\n')
  for (const name of ['bootstrap.sh', 'secrets.sh']) cpSync(join(ROOT, 'deploy', name), at('deploy', name))
  const run = (script: string, ...args: string[]) => {
    const env = {
      NODE_ENV: 'test' as const,
      PATH: `${at('bin')}:${process.env.PATH}`,
      TRS_PREFIX: at('machine'),
    }
    const { status, stdout, stderr } = spawnSync('bash', [at('deploy', script), ...args], {
      env,
      encoding: 'utf8',
    })
    return { status, stderr, changes: stdout.split('\n').filter((line) => line.startsWith('+ ')), stdout }
  }
  return { run, at, calls: () => readFileSync(at('machine', 'calls'), 'utf8') }
}

describe('a bare server', () => {
  test('is changed once: a second call finds everything as it should be', () => {
    const server = bareServer()
    const first = server.run('bootstrap.sh', '--admin', 'anna')
    expect(first.status, first.stderr).toBe(0)
    expect(first.changes.length).toBeGreaterThan(30)
    for (const file of [
      'nftables.conf',
      'fail2ban/jail.d/trs.conf',
      'apt/apt.conf.d/52trs',
      'docker/daemon.json',
      'ssh/sshd_config.d/00-trs.conf',
      'systemd/system/trs-drill.timer',
    ]) {
      expect(existsSync(server.at('machine/etc', file)), file).toBe(true)
    }
    expect(readFileSync(server.at('machine/etc/fstab'), 'utf8')).toContain('/swapfile')
    expect(existsSync(server.at('machine/var/lib/trs-ballast'))).toBe(true)
    for (const name of ['chrony', 'fail2ban', 'unattended-upgrades', 'docker-compose-plugin']) {
      expect(server.calls()).toContain(name)
    }
    const second = server.run('bootstrap.sh', '--admin', 'anna')
    expect([second.status, second.changes]).toEqual([0, []])
  })

  test('is only looked at with --dry-run, which says the same', () => {
    const server = bareServer()
    const dry = server.run('bootstrap.sh', '--dry-run', '--admin', 'anna')
    expect(dry.status, dry.stderr).toBe(0)
    expect(server.calls()).toBe('')
    expect(readdirSync(server.at('machine/etc'))).toEqual([])
    expect(server.run('bootstrap.sh', '--admin', 'anna').changes).toEqual(dry.changes)
  })

  test('keeps its password door where there is no key, and says so', () => {
    const server = bareServer({ key: false })
    const { status, stderr } = server.run('bootstrap.sh')
    expect(status).toBe(0)
    expect(stderr).toContain('passwords are still let in')
    expect(existsSync(server.at('machine/etc/ssh'))).toBe(false)
    expect(server.run('bootstrap.sh', '--admin', 'anna').status).toBe(2)
    expect(server.run('bootstrap.sh', '--admin', '../x').status).toBe(2)
    expect(server.run('bootstrap.sh', '--wrong').status).toBe(2)
  })

  test('gets its secrets once, each of its own, readable by one account, none shown', () => {
    const server = bareServer()
    const { status, stdout } = server.run('secrets.sh')
    expect(status).toBe(0)
    const names = readdirSync(server.at('secrets'))
    const all = names.map((name) => readFileSync(server.at('secrets', name), 'utf8').trim())
    expect(names).toHaveLength(13)
    expect(new Set(all).size).toBe(all.length)
    expect(all.filter((secret) => stdout.includes(secret))).toEqual([])
    expect(readFileSync(server.at('secrets/encryption_keys'), 'utf8')).toMatch(/^1:[A-Za-z0-9+/]{43}=\n$/)
    expect(stdout.match(/^bring /gm)).toHaveLength(4)
    server.run('secrets.sh')
    expect(names.map((name) => readFileSync(server.at('secrets', name), 'utf8').trim())).toEqual(all)
  })
})
