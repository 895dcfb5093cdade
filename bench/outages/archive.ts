import { spawnSync } from 'node:child_process'
import { chownSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '../../scripts/postgres.mjs'
import { postgresHere } from './patroni'
import { type Trial, until } from './trial'

type Told = { code: number | null; words: string }

/** A whole PostgreSQL whose changes pgBackRest keeps, as `deploy/db/pgbackrest.conf` says. */
export type Archived = {
  port: number
  /** Where the archive lies. */
  archive: string
  psql: (text: string) => string
  backUp: () => void
  /** `deploy/db/drill.sh` to a moment. */
  drill: (target: string, before: string, expected: string, env?: Record<string, string>) => Told
}

export async function startArchived(trial: Trial, password: string): Promise<Archived> {
  const bin = postgresHere() ?? ''
  const [port, data, archive] = [await freePort(), join(trial.at('kept'), 'data'), trial.at('archive')]
  const sockets = trial.at('sockets')
  const config = join(trial.folder, 'pgbackrest.conf')
  const env = { PATH: `${bin}:${process.env.PATH}`, PGBACKREST_CONFIG: config, TZ: 'UTC', LC_ALL: 'C' }
  const run = (command: string, args: string[], more: Record<string, string> = {}): Told => {
    const manner = {
      ...trial.account,
      cwd: trial.folder,
      env: { NODE_ENV: 'test', ...env, ...more } as never,
    }
    const { status, stdout, stderr } = spawnSync(command, args, { ...manner, encoding: 'utf8' })
    return { code: status, words: `${stdout}${stderr}`.trim() }
  }
  const must = (command: string, args: string[]) => {
    const { code, words } = run(command, args)
    if (code !== 0) throw new Error(`${command} ${args.join(' ')}: ${words.slice(-600)}`)
    return words
  }
  configure({ trial, config, archive, data, sockets })
  const secret = join(trial.folder, 'password')
  writeFileSync(secret, password, { mode: 0o644 })
  must('initdb', [
    '-D',
    data,
    '-U',
    'postgres',
    '--auth-local=trust',
    '--auth-host=scram-sha-256',
    `--pwfile=${secret}`,
  ])
  writeFileSync(join(data, 'postgresql.auto.conf'), settingsOf(port, sockets, config))
  trial.start('kept', { command: 'postgres', args: ['-D', data], env })
  const psql = (text: string) =>
    must('psql', ['-h', sockets, '-p', String(port), '-U', 'postgres', '-d', 'trs', '-XAtqc', text])
  await until('the database', async () => run('pg_isready', ['-h', sockets, '-p', String(port)]).code === 0)
  must('pgbackrest', ['--stanza=trs', `--pg1-port=${port}`, 'stanza-create'])
  return {
    port,
    archive,
    psql,
    backUp: () => void must('pgbackrest', ['--stanza=trs', `--pg1-port=${port}`, '--type=full', 'backup']),
    drill: (target, before, expected, more = {}) => {
      const scratch = trial.at('scratch')
      const script = join(process.cwd(), 'deploy', 'db', 'drill.sh')
      return run(script, [target, before, expected], {
        SCRATCH: scratch,
        PGBIN: bin,
        PGPORT: String(port),
        ...more,
      })
    },
  }
}

type Places = { trial: Trial; config: string; archive: string; data: string; sockets: string }

/** The shipped file, its folders changed, and a pass phrase as `deploy/secrets.sh` puts it beside. */
function configure({ trial, config, archive, data, sockets }: Places): void {
  const changes: [string, string][] = [
    ['repo1-path=/archive', `repo1-path=${archive}\nrepo1-cipher-pass=a pass phrase of the trial`],
    ['lock-path=/tmp/pgbackrest', `lock-path=${trial.at('locks')}`],
    ['pg1-path=/var/lib/postgresql/18/docker', `pg1-path=${data}`],
    ['pg1-socket-path=/run/postgresql', `pg1-socket-path=${sockets}`],
  ]
  let text = readFileSync(join('deploy', 'db', 'pgbackrest.conf'), 'utf8')
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`deploy/db/pgbackrest.conf has no line "${from}"`)
    text = text.replace(from, to)
  }
  writeFileSync(config, text, { mode: 0o600 })
  if (trial.account) chownSync(config, trial.account.uid, trial.account.gid)
}

const settingsOf = (port: number, sockets: string, config: string) =>
  Object.entries({
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: sockets,
    archive_mode: 'on',
    archive_command: `pgbackrest --config=${config} --stanza=trs archive-push %p`,
    archive_timeout: '45s',
    timezone: 'UTC',
  })
    .map(([name, value]) => `${name} = '${value}'\n`)
    .join('')
