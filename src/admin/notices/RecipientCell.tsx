import { relationText, type Teller } from '../panel/valueText'

type Props = Teller & { cellData?: string | null }

/** Whom a notice is for, by name as far as this reader may know it. */
export async function RecipientCell({ cellData, payload, i18n }: Props) {
  const [side, id] = String(cellData ?? '').split(':')
  if (!id) return <span>{cellData || '–'}</span>
  return <span>{await relationText({ payload, i18n }, side === 'client' ? 'clients' : 'users', id)}</span>
}
