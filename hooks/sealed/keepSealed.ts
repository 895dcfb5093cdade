import type { FieldHook } from 'payload'

/** An envelope is never taken from outside: what is stored stays, until `sealValue` seals anew. */
export const keepSealed: FieldHook = ({ field, previousSiblingDoc }) =>
  previousSiblingDoc?.[field.name as string] ?? null
