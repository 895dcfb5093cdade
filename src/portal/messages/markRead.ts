'use server'

import { ask } from '@/session/ask'

/** Everything up to this message has been seen. What is refused is asked again with the next page. */
export const markRead = async (conversation: string, upTo: string): Promise<void> => {
  await ask('POST', `/portal/conversations/${encodeURIComponent(conversation)}/read`, { upTo })
}
