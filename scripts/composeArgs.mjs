import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { ROOT } from './root.mjs'

/**
 * @typedef {{ image: string, user?: string, read_only?: boolean, cap_drop?: string[], cap_add?: string[], init?: boolean,
 *   security_opt?: string[], tmpfs?: string[], mem_limit?: string, cpus?: number, pids_limit?: number, shm_size?: string,
 *   stop_grace_period?: string, volumes?: string[], networks?: string[] | Record<string, { aliases?: string[] }>,
 *   environment?: Record<string, string>, profiles?: string[], ports?: string[],
 *   secrets?: (string | { source: string, target: string })[], command?: string[], entrypoint?: string[],
 *   healthcheck?: { test?: string[], disable?: boolean }, pre_stop?: { command: string[] }[] }} Service
 * @typedef {{ services: Record<string, Service>, networks: Record<string, { internal?: boolean } | null>,
 *   secrets: Record<string, { file: string }> }} Compose
 * @typedef {{ prefix: string, secrets: string, state?: string }} Trial names of the trial begin so; where its secrets lie,
 *   and what stands below ./state
 */

/** The compose file with its variables put in. @param {Record<string, string>} values @returns {Compose} */
export function readCompose(values) {
  const text = readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8')
  const filled = text.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_all, name, kind, rest) => {
    if (values[name] !== undefined) return values[name]
    if (kind === '-') return rest
    throw new Error(`${name}: ${rest}`)
  })
  return parse(filled, { merge: true })
}

/**
 * What an engine without Compose must be told so that a container is what the file says, networks aside: arguments of
 * `create`. An older Compose would leave some of it out; this does not.
 * @param {string} name @param {Compose} compose @param {Trial} trial @returns {string[]}
 */
export function createArguments(name, compose, trial) {
  const service = compose.services[name]
  if (!service) throw new Error(`the compose file has no service ${name}`)
  const flag = (/** @type {string} */ option, /** @type {unknown} */ value) =>
    value === undefined ? [] : [`--${option}=${value}`]
  const seconds = service.stop_grace_period?.replace(/s$/, '')
  return [
    `--name=${trial.prefix}-${name}`,
    ...(service.read_only ? ['--read-only'] : []),
    ...(service.init ? ['--init'] : []),
    ...(service.cap_drop ?? []).map((one) => `--cap-drop=${one}`),
    ...(service.cap_add ?? []).map((one) => `--cap-add=${one}`),
    ...(service.security_opt ?? []).map((one) => `--security-opt=${one.replace(/:true$/, '')}`),
    ...flag('user', service.user),
    ...flag('entrypoint', service.entrypoint?.join(' ')),
    ...flag('memory', service.mem_limit),
    ...flag('cpus', service.cpus),
    ...flag('pids-limit', service.pids_limit),
    ...flag('shm-size', service.shm_size),
    ...flag('stop-timeout', seconds),
    ...(service.tmpfs ?? []).map((one) => `--tmpfs=${one}`),
    ...(service.volumes ?? []).map((one) => `--volume=${placed(one, trial)}`),
    ...(service.secrets ?? []).map((one) => `--volume=${secretAt(one, compose, trial)}`),
    ...Object.entries(service.environment ?? {}).map(([key, value]) => `--env=${key}=${value}`),
    service.image,
    ...(service.command ?? []),
  ]
}

/** The networks of a service, and what it is called there. @param {Service} [service] @param {string} [name] */
export const networksOf = (service, name = '') =>
  Array.isArray(service?.networks)
    ? service.networks.map((network) => ({ network, aliases: [name] }))
    : Object.entries(service?.networks ?? {}).map(([network, one]) => ({
        network,
        aliases: [name, ...(one?.aliases ?? [])],
      }))

/** A folder of the checkout, or a volume of the trial's own. @param {string} volume @param {Trial} trial */
function placed(volume, { prefix, state }) {
  if (volume.startsWith('/')) return volume
  if (state && volume.startsWith('./state/')) return join(state, volume.slice('./state/'.length))
  return volume.startsWith('./') ? join(ROOT, volume) : `${prefix}-${volume}`
}

/** @param {string | { source: string, target: string }} secret @param {Compose} compose @param {Trial} trial */
function secretAt(secret, compose, trial) {
  const { source, target } = typeof secret === 'string' ? { source: secret, target: secret } : secret
  const file = compose.secrets[source]?.file.replace(/^\.\/secrets\//, '') ?? source
  return `${join(trial.secrets, file)}:${target.startsWith('/') ? target : `/run/secrets/${target}`}:ro`
}
