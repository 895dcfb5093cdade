/** `why`: the code of a refusal, or `unreachable` where no answer came that could be read. */
export type Posted<Body> = { ok: true; body: Body } | { ok: false; why: string }

type Refused = { errors?: { data?: { code?: string } }[] }

/** Asks a door from the browser, where a script must. */
export async function postJson<Body = unknown>(path: string, body: object): Promise<Posted<Body>> {
  const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
  try {
    const response = await fetch(path, init)
    const answer = await response.json()
    if (response.ok) return { ok: true, body: answer as Body }
    return { ok: false, why: (answer as Refused).errors?.[0]?.data?.code ?? 'unavailable' }
  } catch {
    // No network, or an answer from something between us that is no JSON: the caller says so.
    return { ok: false, why: 'unreachable' }
  }
}
