/** What a client says to a handover; both are kept. */
export const HANDOVER_DECISIONS = ['consented', 'declined'] as const
export type HandoverDecision = (typeof HANDOVER_DECISIONS)[number]

/** In which form clients are asked; the words themselves and their versions: `consents/handoverTexts.ts`. */
export const HANDOVER_WORDING = 'note-handover-1'
