import type { Subscription } from '../answers'

const ENDED = ['canceled', 'incomplete_expired']

/** Whether nothing comes of it any more: no payment, no credits. */
export const hasEnded = ({ status }: Pick<Subscription, 'status'>) => ENDED.includes(status)
