import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { BOUNDS } from '../scripts/bounds.mjs'
import type { Database } from './cluster'

type Asked = {
  refill: () => Promise<void>
  notices: number
  program?: 'dispatchOurs' | 'peer/dispatchGraphile'
  workers?: number
  env?: Record<string, string>
}

/**
 * All that is due, done by so many programs at once: notices a second, and the most memory that one of them
 * held. @throws Error where not all were done
 */
export async function rateOf(
  database: Database,
  { refill, notices, program = 'dispatchOurs', workers = 1, env = {} }: Asked,
): Promise<{ rate: number; megabytes: number }> {
  await refill()
  const url = program === 'dispatchOurs' ? database.appUrl : database.ownerUrl
  const children = await Promise.all(
    Array.from({ length: workers }, async () => {
      const child = fork(`dist/bench/${program}.mjs`, {
        execArgv: ['--conditions=production', ...(program === 'dispatchOurs' ? (BOUNDS.worker ?? []) : [])],
        env: { ...process.env, DATABASE_URL: url, ...env },
      })
      await once(child, 'message')
      return child
    }),
  )
  const began = performance.now()
  const done = await Promise.all(children.map(tell))
  const seconds = (performance.now() - began) / 1000
  for (const child of children) child.kill('SIGKILL')
  const total = done.reduce((sum, one) => sum + one.done, 0)
  if (total !== notices) throw new Error(`${program}: ${total} of ${notices} were done`)
  return { rate: notices / seconds, megabytes: Math.max(...done.map((one) => one.megabytes)) }
}

type Done = { done: number; megabytes: number }

async function tell(child: ChildProcess): Promise<Done> {
  const answered = once(child, 'message')
  child.send('go')
  const [answer] = (await answered) as [Done]
  return answer
}
