import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from './sources'

/**
 * A server that is none: the folder of a practice, and in place of docker, cosign and the rest one program
 * that writes down how it was called, keeps which image each service runs, and fails, or kills the script,
 * where it is told to.
 */
const STUB = `#!/usr/bin/env bash
words="$(basename "$0") $*"
case $words in "mv "* | "cp "*) ;; *) echo "$words" >>"$TRIAL/calls" ;; esac
last="\${!#}"
image=$TRS_WEB_IMAGE
[ "$last" = worker ] && image=$TRS_WORKER_IMAGE
[ "$last" = ops ] && image=$TRS_OPS_IMAGE
[[ $words == *" up "* ]] && echo "$image" >"$TRIAL/serves/$last"
if [ -n "$KILL" ] && [[ "$words $image" =~ $KILL ]]; then kill -9 "$(cat "$TRIAL/pid")" && exit 0; fi
if [ -n "$FAIL" ] && [[ "$words $image" =~ $FAIL ]]; then
  [[ $words == *" up "* ]] && echo ill >"$TRIAL/serves/$last"
  exit 1
fi
case $words in
  "mv "*) exec /bin/mv "$@" ;;
  "docker compose"*" ps "*) cat "$TRIAL/serves/$last" 2>/dev/null || true ;;
  "docker info"*) echo "$TRIAL" ;;
  "docker image inspect"*) echo "\${SIZE:-1000}" ;;
  timedatectl*) echo "\${CLOCK:-yes}" ;;
  *release.manifest*) cp "$TRIAL/offered\${last#"\${last%.bundle}"}" "$(sed 's/.*--output \\([^ ]*\\).*/\\1/' <<<"$words")" ;;
  "cosign verify"*)
    # Whom the signature names, as the real one reads it from the certificate; and what it is of.
    case $words in
      *verify-blob*) [ "$(sha256sum <"$last")" = "$(cat "$last.bundle")" ] ;;
      *) grep -q "\${last##*@}" "$TRIAL/signed" ;;
    esac && [ "$3" = "$SIGNED_AT" ] && grep -Eq "$5" <<<"$SIGNED_BY" ;;
esac
`

const digest = (letter: string) => letter.repeat(64)
/** The three images of the version before (a) and of the one that comes (b). */
export const imagesOf = (letter: string, repository = 'practice/trs') =>
  Object.fromEntries(
    ['web', 'worker', 'ops'].map((name) => [name, `ghcr.io/${repository}/${name}@sha256:${digest(letter)}`]),
  )
const LINES = {
  a: { version: 'v1.0.0', schema_from: '20261122_114018_tables', schema_to: '20261128_010000_data_keys' },
  b: {
    version: 'v1.1.0',
    schema_from: '20261128_010000_data_keys',
    schema_to: '20261128_020000_money_nights',
  },
}
export type Lines = Record<string, string>
export const manifestOf = (letter: 'a' | 'b', other: Lines = {}) =>
  Object.entries({ ...LINES[letter], ...imagesOf(letter), ...other })
    .map(([name, value]) => `${name}=${value}\n`)
    .join('')

export type Outcome = { code: number | null; calls: string[]; said: string }

/** @returns a host where version a serves (or none does), and what may be done with it */
export function releaseHost({ fresh = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'trs-release-'))
  const at = (...path: string[]) => join(folder, ...path)
  for (const name of ['deploy', 'bin', 'serves', 'secrets', 'releases']) mkdirSync(at(name))
  cpSync(join(ROOT, 'deploy', 'release.sh'), at('deploy', 'release.sh'))
  for (const name of ['docker', 'cosign', 'curl', 'timedatectl', 'mv']) {
    writeFileSync(at('bin', name), STUB)
    chmodSync(at('bin', name), 0o755)
  }
  writeFileSync(at('secrets', 'encryption_keys'), `1:${'A'.repeat(43)}=`)
  writeFileSync(
    at('.env'),
    'SITE_URL=https://practice.example.org\nTRS_REPOSITORY=practice/trs\nTRS_WEB_IMAGE=x\n',
  )
  /** What a release page offers, signed as it is. */
  const offer = (text: string) => {
    writeFileSync(at('offered'), text)
    writeFileSync(at('offered.bundle'), `${createHash('sha256').update(text).digest('hex')}  -\n`)
  }
  offer(manifestOf('b'))
  writeFileSync(at('signed'), `sha256:${digest('a')}\nsha256:${digest('b')}\n`)
  if (!fresh) {
    writeFileSync(at('releases', 'current'), manifestOf('a'))
    writeFileSync(at('releases', 'schema'), '20261128_010000_data_keys\n')
    for (const name of ['web-a', 'web-b', 'worker', 'ops']) {
      writeFileSync(at('serves', name), `${imagesOf('a')[name.replace(/-.$/, '')]}\n`)
    }
  }
  const read = (...path: string[]) => (existsSync(at(...path)) ? readFileSync(at(...path), 'utf8') : '')
  const serving = () =>
    ['web-a', 'web-b', 'worker', 'ops'].map(
      (name) => /:(.)\1{63}$/.exec(read('serves', name).trim())?.[1] ?? '-',
    )

  /** Calls the script and waits until it, and whoever cleans up after it, has ended. */
  const run = async (args: string[], trouble: Record<string, string> = {}): Promise<Outcome> => {
    rmSync(at('calls'), { force: true })
    const script = 'echo $$ >"$TRIAL/pid"; exec deploy/release.sh "$@"'
    const child = spawn('bash', ['-c', script, 'host', ...args], {
      cwd: folder,
      env: {
        NODE_ENV: 'test',
        PATH: `${at('bin')}:${process.env.PATH}`,
        TRIAL: folder,
        FAIL: '',
        KILL: '',
        SIGNED_AT: 'https://token.actions.githubusercontent.com',
        SIGNED_BY: 'https://github.com/practice/trs/.github/workflows/release.yml@refs/tags/v1.1.0',
        ...trouble,
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    child.stderr.on('data', (piece) => {
      said += piece
    })
    const [code] = (await once(child, 'close')) as [number | null]
    return { code, said, calls: read('calls').trim().split('\n') }
  }
  const close = () => rmSync(folder, { recursive: true, force: true })
  return { run, read, serving, close, at, offer }
}
