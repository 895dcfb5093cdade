import { NOTE_SECTIONS, type NoteFormat } from '@/domain/notes/note'

export const formatWords: Record<NoteFormat, string> = {
  soap: 'SOAP: subjective, objective, assessment, plan',
  dap: 'DAP: data, assessment, plan',
  free: 'Free text',
}

const HEADINGS: Record<string, string> = {
  subjective: 'Subjective: what the client reports',
  objective: 'Objective: what you observe',
  assessment: 'Assessment',
  plan: 'Plan',
  data: 'Data: what was said and seen',
  text: 'Note',
}

/** The sections of a format with what stands above each. */
export function headingsOf(format: NoteFormat): { name: string; label: string }[] {
  return NOTE_SECTIONS[format].map((name) => ({ name, label: HEADINGS[name] ?? name }))
}
