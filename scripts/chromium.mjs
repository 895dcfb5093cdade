import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { runChild } from './children.mjs'
import { step } from './progress.mjs'
import { Refusal } from './refusal.mjs'

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * A Chromium for the screens: the one named by CHROMIUM_PATH, the machine's own, one that the machine's
 * packages
 * bring (as root on Debian and its kin), or the one that comes with the development dependencies.
 * @returns {Promise<string>} its path
 */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH
  if (named && !existsSync(named)) throw new Refusal(`CHROMIUM_PATH: there is no ${named}`)
  const found = named || USUAL_PLACES.find(existsSync)
  if (found) return found
  await fromPackages().catch(() => console.error('  no Chromium among the packages of this machine'))
  const installed = USUAL_PLACES.find(existsSync)
  if (installed) return installed
  const { default: chromium } = await import('@sparticuz/chromium')
  return chromium.executablePath()
}

async function fromPackages() {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await step('installing Chromium', async () => {
    await runChild('apt-get', ['update', '-q'], { quiet: true, env })
    await runChild('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], {
      quiet: true,
      env,
    })
  })
}
