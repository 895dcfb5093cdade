import type { BegunTotp, FactorState } from '@/contracts/secondFactor'
import { ask } from '@/session/ask'
import { readAnswer } from '../../session/readAnswer'

/** What the page of second factors shows: what there is, and an app that is being set up. */
export async function readFactors() {
  const [state, begun] = await Promise.all([
    readAnswer<FactorState>('/portal/second-factor'),
    ask<{ begun: BegunTotp }>('GET', '/portal/second-factor/totp'),
  ])
  return { state, begun: begun.ok ? begun.body.begun : null }
}
