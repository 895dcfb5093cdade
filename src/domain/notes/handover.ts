/** What a client says to a handover; both are kept. */
export const HANDOVER_DECISIONS = ['consented', 'declined'] as const
export type HandoverDecision = (typeof HANDOVER_DECISIONS)[number]

/** The wording that clients are asked in (messages, `Handover`): a change of its meaning is a new one. */
export const HANDOVER_WORDING = 'note-handover-1'
