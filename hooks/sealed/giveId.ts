import type { CollectionBeforeValidateHook } from 'payload'
import { v7 as uuidv7 } from 'uuid'

/** A row with sealed fields has its id before it is written: they are bound to it. */
export const giveId: CollectionBeforeValidateHook = ({ data = {}, operation }) =>
  operation === 'create' ? { ...data, id: data.id ?? uuidv7() } : data
