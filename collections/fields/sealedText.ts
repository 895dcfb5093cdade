import type { Field, FieldHook, TextareaField, Validate } from 'payload'
import { sealedName } from '@/domain/encryption/sealedName'
import type { SubjectRule } from '@/domain/encryption/subjectOf'
import { keepSealed } from '@/hooks/sealed/keepSealed'
import { openValue } from '@/hooks/sealed/openValue'
import { sealValue } from '@/hooks/sealed/sealValue'

type Sealed = {
  /** Under whose key. */
  subject: SubjectRule
  maxLength: number
  required?: boolean
  /** Who reads and writes it; whoever may do so to the row, where nothing is said. */
  access?: TextareaField['access']
  /** What a value is made of before it is sealed. */
  beforeValidate?: FieldHook[]
  admin?: TextareaField['admin']
  /** A field of one line, as text fields are; else of several. */
  type?: 'text' | 'textarea'
}

/**
 * A text that stands in the database only sealed (docs/decisions/0013-one-envelope.md): the field `name`
 * that people write and read, and the hidden column `{name}Sealed` that holds its envelope. A collection that
 * lists it needs nothing else: `guardSealed` gives it ids, what must be read along, and refuses to be asked
 * by it.
 */
export function sealedText(name: string, { subject, type = 'textarea', ...more }: Sealed): Field[] {
  const { access, admin, beforeValidate = [] } = more
  const plain = {
    name,
    type,
    virtual: true,
    access,
    admin: { readOnly: false, disableListFilter: true, disableBulkEdit: true, ...admin },
    maxLength: more.maxLength,
    validate: sealable(name, more),
    hooks: { beforeValidate, afterRead: [openValue(name, subject)] },
    custom: { sealed: subject },
  } as Field
  // After the plain one: a hidden field is taken away as it is reached, and must have been read by then.
  return [plain, sealedColumn(name, subject)]
}

function sealedColumn(name: string, subject: SubjectRule): Field {
  const nobody = () => false
  return {
    name: sealedName(name),
    type: 'text',
    hidden: true,
    access: { create: nobody, read: nobody, update: nobody },
    hooks: { beforeValidate: [keepSealed], beforeChange: [sealValue(name, subject)] },
  }
}

/** A virtual field gets no rules of Payload's own. What is not sent leaves the sealed one as it is. */
function sealable(name: string, { maxLength, required }: Omit<Sealed, 'subject'>): Validate {
  return (value: unknown, { siblingData }) => {
    if (value === undefined && (siblingData as Record<string, unknown>)[sealedName(name)]) return true
    if (value === undefined || value === null || value === '') return !required || 'This is needed.'
    if (typeof value !== 'string') return 'Write this as a text.'
    return value.length <= maxLength || `Use at most ${maxLength} characters.`
  }
}
