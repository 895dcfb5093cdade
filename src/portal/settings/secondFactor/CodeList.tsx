import { Notice } from '@/ui/Notice'

export type CodeWords = { title: string; text: string; label: string }

/** `answers`: the place to which the form's address leads that is answered with them. */
type Props = { codes: string[]; words: CodeWords; answers?: string }

/** Recovery codes, shown this once. */
export const CodeList = ({ codes, words, answers }: Props) => (
  <Notice tone="honey" title={words.title} answers={answers}>
    <p>{words.text}</p>
    <ol className="mt-3 grid gap-1 font-mono text-s" aria-label={words.label}>
      {codes.map((code) => (
        <li key={code}>{code}</li>
      ))}
    </ol>
  </Notice>
)
