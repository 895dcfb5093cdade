import { anything, message } from './answers'
import { type Door, door } from './door'
import * as erasure from './erasure'
import * as rights from './rights'

const { answerConsent, askExport, exportReady, exportState, listOfConsents } = rights

const state = erasure.erasureState
/** What the office does for one client. */
const office = (errand: string, summary: string, answer: Door['answer'], { body }: Pick<Door, 'body'>) =>
  door('user', `post /staff/clients/:id/${errand}`, summary, answer, {
    ...(body ? { body } : {}),
    refusals: [403, 404, 409],
  })

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
  door('client', 'get /portal/erasure', 'What an erasure would do, and whether one waits', [200, state]),
  door('client', 'post /portal/erasure', 'Have oneself erased, with days of grace', [202, state], {
    body: erasure.askErasure,
    refusals: [409],
  }),
  door('client', 'post /portal/erasure/withdrawal', 'Take that back', [200, state], { refusals: [404, 409] }),
  door('client', 'post /portal/restriction', 'Restrict the use of the own data', [200, erasure.restriction], {
    body: erasure.setRestriction,
  }),
  door('client', 'post /portal/corrections', 'Ask for a correction', [202, message], {
    body: erasure.askCorrection,
  }),
  door('anyone', 'get /erasure/:token', 'What was erased and what is kept', [200, erasure.erasurePage], {
    refusals: [404],
  }),
  office('erasure', 'Have a client erased on their written request', [202, erasure.erasureAsked], {
    body: erasure.eraseForClient,
  }),
  office('erasure-withdrawal', 'Take that back', [200, message], { body: erasure.keepForClient }),
  office('restriction', 'Restrict the use of their data, or lift that', [200, erasure.restriction], {
    body: erasure.restrictForClient,
  }),
  office('note-release', 'Let the author read the record of somebody erased', [200, erasure.released], {
    body: erasure.releaseNotes,
  }),
  door('user', 'post /staff/enquiries/:id/erasure', 'Erase what somebody wrote', [200, message], {
    refusals: [403, 404, 409],
  }),
  door('user', 'get /staff/affected', 'Whom something may have happened to', [200, erasure.affected], {
    query: erasure.askAffected,
    refusals: [403],
  }),
]
