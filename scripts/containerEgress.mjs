import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { ROOT } from './root.mjs'

/** A place outside with two addresses; the first of this network is this machine's. */
const NETWORK = '10.213.77'
const SERVE = `for (const port of [443, 80]) require('node:net').createServer((one) =>
  one.on('error', () => {}).end('x')).listen(port, () => port === 80 && console.log('open'))`
const LOOK = `const one = require('node:net').connect(Number(process.argv[2]), process.argv[1])
one.on('connect', () => process.exit(0)).on('error', () => process.exit(1)).setTimeout(2000, () => process.exit(1))`

/**
 * What a web process reaches before deploy/egress.sh was run for its bridge, and after: the host that is named at its
 * port, its database, and neither another port, nor another host, nor this machine.
 * @param {import('./containerTrial.mjs').Whole} running
 */
export async function reachesWhatIsListed({ engine, trial }) {
  if (process.getuid?.() !== 0) return ': left out, only root makes a place outside'
  const [told] = JSON.parse(engine.run('network', 'inspect', `${trial.prefix}-out`))
  const bridge = told.network_interface ?? `br-${told.Id.slice(0, 12)}`
  const reaches = (/** @type {string} */ host, /** @type {number} */ at) =>
    engine.tries('exec', `${trial.prefix}-web-a`, 'node', '-e', LOOK, host, String(at)).ok
  /** @type {(() => void)[]} */
  const closing = []
  try {
    await openOutside(closing)
    const here = told.subnets?.[0]?.gateway ?? told.IPAM?.Config?.[0]?.Gateway
    const port = await listenAt(here, closing)
    const before = [reaches(`${NETWORK}.2`, 443), reaches(`${NETWORK}.3`, 443), reaches(here, port)]
    closing.push(() => spawnSync('nft', ['delete', 'table', 'inet', `trs_egress_${bridge}`]))
    must(join(ROOT, 'deploy', 'egress.sh'), [`${NETWORK}.2:443`], { TRS_OUT_BRIDGE: bridge })
    const after = {
      'the host that is named': reaches(`${NETWORK}.2`, 443),
      'its other port': reaches(`${NETWORK}.2`, 80),
      'another host': reaches(`${NETWORK}.3`, 443),
      'this machine': reaches(here, port),
      'the database': reaches('db', 5432),
    }
    const open = Object.entries(after).flatMap(([what, reached]) => (reached ? [what] : []))
    if (before.includes(false)) throw new Error('without the list nothing is reached either')
    if (open.join() !== 'the host that is named,the database')
      throw new Error(`it reaches ${open.join(', ')}`)
    return `: it reaches ${open.join(' and ')}; before it, another host and this machine as well`
  } finally {
    for (const close of closing.reverse()) close()
  }
}

/** A port of this machine, as seen from the bridge. @param {string} host @param {(() => void)[]} closing */
async function listenAt(host, closing) {
  const server = createServer().listen(0, host)
  closing.push(() => server.close())
  await once(server, 'listening')
  const address = server.address()
  return typeof address === 'object' ? (address?.port ?? 0) : 0
}

/** @param {(() => void)[]} closing */
async function openOutside(closing) {
  const place = spawn('unshare', ['-n', 'sleep', '120'], { stdio: 'ignore' })
  closing.push(() => place.kill('SIGKILL'))
  const ip = (/** @type {string} */ words) => must('ip', words.split(' '))
  const inside = (/** @type {string} */ words) =>
    must('nsenter', ['-t', String(place.pid), '-n', 'ip', ...words.split(' ')])
  await once(place, 'spawn')
  while (isHere(place.pid)) await new Promise((go) => setTimeout(go, 20))
  const link = `trs${process.pid}`
  ip(`link add name ${link} type veth peer name eth0 netns ${place.pid}`)
  closing.push(() => spawnSync('ip', ['link', 'delete', link]))
  ip(`addr add ${NETWORK}.1/24 dev ${link}`)
  ip(`link set ${link} up`)
  for (const one of ['2', '3']) inside(`addr add ${NETWORK}.${one}/24 dev eth0`)
  inside('link set eth0 up')
  inside(`route add default via ${NETWORK}.1`)
  const served = spawn('nsenter', ['-t', String(place.pid), '-n', process.execPath, '-e', SERVE])
  closing.push(() => served.kill('SIGKILL'))
  await once(served.stdout, 'data')
}

/** Whether a program that was told to leave is still in this network. @param {number | undefined} pid */
function isHere(pid) {
  const link = (/** @type {string} */ of) =>
    spawnSync('readlink', [`/proc/${of}/ns/net`], { encoding: 'utf8' }).stdout
  return link(String(pid)) === link('self')
}

/** @param {string} command @param {string[]} args @param {Record<string, string>} [env] */
function must(command, args, env = {}) {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8', env: { ...process.env, ...env } })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr.trim()}`)
}
