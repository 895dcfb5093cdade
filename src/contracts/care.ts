import * as z from 'zod'
import { slug } from './parse'

/** POST /api/staff/clients/:id/care-end */
export const endCare = z.object({ therapist: slug })

/** Whether this call has ended it; false where the therapist did not treat the client. */
export const careEnded = z.object({ ended: z.boolean() })
