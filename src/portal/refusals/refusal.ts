import type { ask } from '@/session/ask'

export type Refusal = Extract<Awaited<ReturnType<typeof ask>>, { ok: false }>['refusal']
