import { createElement } from 'react'
import { render } from 'react-email'
import { LetterMail } from '@/adapters/mail/LetterMail'
import type { Letter } from '@/domain/notifications/letter'

/** The letter as HTML for mail programs: every style inline, every word escaped. */
export function renderLetter(letter: Letter): Promise<string> {
  return render(createElement(LetterMail, letter))
}
