import { Notice } from '@/ui/Notice'

export type CodeWords = { title: string; text: string; label: string }

/** Recovery codes, shown this once. */
export const CodeList = ({ codes, words }: { codes: string[]; words: CodeWords }) => (
  <Notice tone="honey" title={words.title} answers>
    <p>{words.text}</p>
    <ol className="mt-3 grid gap-1 font-mono text-s" aria-label={words.label}>
      {codes.map((code) => (
        <li key={code}>{code}</li>
      ))}
    </ol>
  </Notice>
)
