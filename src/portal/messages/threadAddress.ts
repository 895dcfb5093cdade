/** Where a conversation stands, at its newest end; `sent` tells one sending from the next. */
export const threadAddress = (id: string, sent?: string) =>
  `/portal/messages/${encodeURIComponent(id)}${sent ? `?sent=${encodeURIComponent(sent)}` : ''}#newest`
