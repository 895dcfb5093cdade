import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { retrying } from '@/server/retrying'

/**
 * One document, written by the worker in a transaction of its own; the entries name `worker` as their actor.
 */
export async function writeAsWorker<Answer>(
  payload: Payload,
  context: Record<string, unknown>,
  write: (req: PayloadRequest) => Promise<Answer>,
): Promise<Answer> {
  return retrying(await createLocalReq({}, payload), { ...context, actor: 'worker' }, write)
}
