import type { CollectionConfig } from 'payload'

/** Rows that no panel shows and nobody edits by hand. */
export const hiddenRows = {
  admin: { hidden: true },
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
} satisfies Partial<CollectionConfig>
