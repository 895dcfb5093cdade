import type { PayloadRequest } from 'payload'
import { privately } from '@/server/identityAnswers'
import { asView, readNotes } from '@/server/notes/readNotes'
import { poolOf, sql } from '@/server/sql'

/** The note as it now is, with its words, to whoever has just written it. */
export async function answerNote(req: PayloadRequest, id: string, status = 200): Promise<Response> {
  const user = String(req.user?.id)
  const [row] = await readNotes(poolOf(req.payload), { user, which: sql`n.id = ${id}::uuid` })
  if (!row) throw new Error(`note ${id} was not found again`)
  return privately({ note: await asView(req.payload, row) }, { status })
}
