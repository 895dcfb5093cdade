/** `message` is empty where no answer came: the form has the words for that. */
type Refusal = { message: string; fields: { path: string; message: string }[] }
type Answer = { ok: true } | { ok: false; refusal: Refusal }

/** Posts to an account door of the staff side; the session comes back as a cookie that no script sees. */
export async function callAccount(
  door: 'login' | 'forgot-password' | 'reset-password',
  body: object,
): Promise<Answer> {
  try {
    const response = await fetch(`/api/users/${door}`, {
      method: 'POST',
      credentials: 'include',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (response.ok) return { ok: true }
    const answer = (await response.json()) as { errors?: { message: string; data?: Partial<Refusal> }[] }
    const [first] = answer.errors ?? []
    return {
      ok: false,
      refusal: { message: first?.message ?? '', fields: first?.data?.fields ?? [] },
    }
  } catch {
    return { ok: false, refusal: { message: '', fields: [] } }
  }
}
