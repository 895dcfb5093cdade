import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startWeb, type Web } from '@tests/support/web'
import { runChild } from '../scripts/children.mjs'
import type { Cluster } from './cluster'

export type DemoSite = { web: Web; stop: () => Promise<void> }

/** The demo practice, its pages and pictures, behind a web program of its own. */
export async function openDemoSite(cluster: Cluster, name: string): Promise<DemoSite> {
  const { appUrl } = await cluster.newDatabase(name)
  const folder = await mkdtemp(join(tmpdir(), 'trs-bench-site-'))
  const shared = {
    PAYLOAD_SECRET: process.env.PAYLOAD_SECRET ?? '',
    ENCRYPTION_KEYS: process.env.ENCRYPTION_KEYS ?? '',
    MEDIA_DIR: join(folder, 'media'),
  }
  const seeding = { ...process.env, ...shared, DATABASE_URL: appUrl, TRS_DATA_DIR: folder }
  await runChild(process.execPath, ['--conditions=production', 'dist/commands/seed.mjs'], {
    quiet: true,
    env: seeding,
  })
  const web = await startWeb({ appUrl }, shared)
  const stop = async () => {
    await web.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return { web, stop }
}

/** The session of one of the demo practice's people, as the `Cookie` header of a request. */
export async function demoSession(
  { web }: DemoSite,
  collection: 'clients' | 'users',
  email: string,
): Promise<string> {
  const answer = await fetch(`${web.url}/api/${collection}/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: web.url },
    body: JSON.stringify({ email, password: 'demo-practice-2026' }),
  })
  if (!answer.ok) throw new Error(`${email} was not let in: ${answer.status}`)
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

/** Once it hears the database on, the program keeps its public pages; until then each is drawn anew. */
export async function untilKept({ web }: DemoSite, path: string): Promise<void> {
  for (const until = Date.now() + 30_000; Date.now() < until; ) {
    const { headers } = await fetch(web.url + path)
    if (headers.get('content-security-policy')?.includes("script-src 'none'")) return
  }
  throw new Error(`${path} is not kept`)
}
