import type { FieldHook } from 'payload'

/** A name is one line wherever it comes from: what would break it, or hide in it, is a space. */
export const oneLine: FieldHook = ({ value }) =>
  typeof value === 'string' ? value.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim() : value
