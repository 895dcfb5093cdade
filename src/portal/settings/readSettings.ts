import type { ErasureState } from '@/contracts/erasure'
import type { HandoverView } from '@/contracts/notes'
import type { ConsentItem, ExportState } from '@/contracts/rights'
import type { FeedRow, SessionRow } from '@/portal/answers'
import { readAnswer } from '@/portal/session/readAnswer'

/** What the settings show beside the profile, asked for at once. */
export async function readSettings() {
  const itemsOf = async <Item>(path: string) => (await readAnswer<{ items: Item[] }>(path)).items
  const [sessions, feeds, handovers, consents, copy, erasure] = await Promise.all([
    itemsOf<SessionRow>('/portal/sessions'),
    itemsOf<FeedRow>('/portal/calendar-feeds'),
    itemsOf<HandoverView>('/portal/note-handovers'),
    itemsOf<ConsentItem>('/portal/consents'),
    readAnswer<ExportState>('/portal/export'),
    readAnswer<ErasureState>('/portal/erasure'),
  ])
  return { sessions, feeds, handovers, consents, copy, erasure }
}
