/** Where a conversation stands, at its newest end. */
export const threadAddress = (id: string) => `/portal/messages/${encodeURIComponent(id)}#newest`
