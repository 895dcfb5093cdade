import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { availability } from './availability'
import { booking } from './booking'
import { type Cluster, openCluster } from './cluster'
import { dispatch } from './dispatch'
import { dispatchSizes } from './dispatchSizes'
import { enumeration } from './enumeration'
import { events } from './events'
import { home } from './home'
import { homePage } from './homePage'
import { idleTick } from './idleTick'
import { kills } from './kills'
import { lighthouse } from './lighthouse'
import { memory } from './memory'
import { messages } from './messages'
import { panelWords } from './panelWords'
import { endPrograms } from './programs'
import { machine, print, type Report } from './report'
import { rotation } from './rotation'
import { sealing } from './sealing'
import { closeSizes } from './sizes'
import { start } from './start'
import { staticPages } from './staticPages'
import { webhook } from './webhook'

const BENCHES: Record<string, (cluster: Cluster) => Promise<Report>> = {
  booking,
  availability,
  dispatch,
  dispatchSizes,
  idleTick,
  home,
  start,
  memory,
  enumeration,
  sealing,
  messages,
  rotation,
  webhook,
  events,
  kills,
  homePage,
  static: staticPages,
  lighthouse,
  panelWords,
}

const { values } = parseArgs({ options: { only: { type: 'string' }, json: { type: 'string' } } })
const chosen = values.only ? values.only.split(',') : Object.keys(BENCHES)
const unknown = chosen.filter((name) => !BENCHES[name])
if (unknown.length > 0) {
  console.error(
    `There is no benchmark "${unknown.join(', ')}"; there are ${Object.keys(BENCHES).join(', ')}.`,
  )
  process.exit(1)
}

const cluster = await openCluster()
const close = async () => {
  await endPrograms()
  await cluster.stop()
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => void close().finally(() => process.exit(1)))

const reports: Report[] = []
let failed: unknown = null
try {
  console.log(`${machine()}\n`)
  for (const name of chosen) {
    const report = await BENCHES[name]?.(cluster)
    if (!report) continue
    reports.push(report)
    print(report)
  }
  if (values.json)
    await writeFile(values.json, `${JSON.stringify({ machine: machine(), reports }, null, 2)}\n`)
} catch (trouble) {
  failed = trouble
  console.error(trouble)
} finally {
  await closeSizes()
  await close()
}
process.exit(failed ? 1 : 0)
