import type { Field, SanitizedConfig } from 'payload'

const CELL = '/src/admin/panel/RelationCell#RelationCell'

/** Lists say whom a row names when they are drawn: see the cell. */
export function nameRelations(config: SanitizedConfig): SanitizedConfig {
  for (const { slug, fields } of config.collections) if (!slug.startsWith('payload-')) nameIn(fields)
  return config
}

function nameIn(fields: Field[]): void {
  for (const field of fields) {
    if (field.type === 'tabs') for (const tab of field.tabs) nameIn(tab.fields)
    else if ('fields' in field && field.type !== 'array') nameIn(field.fields)
    else if (field.type === 'relationship' && typeof field.relationTo === 'string') {
      const { admin } = field
      field.admin = { ...admin, components: { Cell: CELL, ...admin?.components } }
    }
  }
}
