export type Slot = { therapist: string; startsAt: string }
/** `message` is empty where no answer came: `RefusalNote` has the words for that. */
export type Refusal = { message: string; fields: { path: string; message: string }[]; next: Slot[] }
export type Answer<Body = unknown> = { ok: true; body: Body } | { ok: false; refusal: Refusal }

/** Asks one of the practice's doors as whoever is signed in; a refusal comes back in words. */
export async function callDoor<Body = unknown>(
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body?: object,
): Promise<Answer<Body>> {
  try {
    const response = await fetch(`/api${path}`, {
      method,
      credentials: 'include',
      ...sentAs(body),
    })
    const answer = await response.json()
    if (response.ok) return { ok: true, body: answer as Body }
    const { errors = [] } = answer as { errors?: { message: string; data?: Partial<Refusal> }[] }
    const [first] = errors
    const { fields = [], next = [] } = first?.data ?? {}
    return refused(first?.message ?? '', { fields, next })
  } catch {
    return refused('')
  }
}

/** A form says itself how it is written. */
function sentAs(body?: object): RequestInit {
  if (!body || body instanceof FormData) return body ? { body } : {}
  return { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
}

function refused(message: string, more: Partial<Refusal> = {}): Answer<never> {
  return { ok: false, refusal: { message, fields: [], next: [], ...more } }
}
