import { anything, message } from './answers'
import { type Door, door } from './door'
import * as rights from './rights'

const { answerConsent, askExport, exportReady, exportState, listOfConsents } = rights

/** What a person may see and do about their own data. */
export const RIGHTS: Door[] = [
  door('client', 'get /portal/consents', 'What was agreed to', [200, listOfConsents]),
  door('client', 'post /portal/consents', 'Agree, or take it back', [200, listOfConsents], {
    body: answerConsent,
    refusals: [403],
  }),
  door('client', 'post /portal/export', 'Ask for a copy of the record', [202, exportReady], {
    body: askExport,
  }),
  door('client', 'get /portal/export', 'Whether a copy is ready', [200, exportState]),
  door('client', 'post /portal/exports/:id', 'Take it, once', [200, anything], {
    refusals: [404],
    media: 'application/zip',
  }),
  door('user', 'post /staff/clients/:id/export', 'Have a copy made ready for a client', [202, message], {
    refusals: [403, 404],
  }),
]
