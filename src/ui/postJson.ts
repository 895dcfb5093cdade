/** Asks a door from the browser, where a script must. @returns what it answers, or null for any refusal */
export async function postJson<Body = unknown>(path: string, body: object): Promise<Body | null> {
  const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
  const response = await fetch(path, init).catch(() => null)
  return response?.ok ? ((await response.json()) as Body) : null
}
