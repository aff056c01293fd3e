import type { Language } from '@probity/base'
import type { Procedure } from '@probity/contract'
import { html } from 'hono/html'
import type { Html } from '../site/html.ts'
import { inLanguage, say } from '../site/words.ts'
import { procedureWords } from './words.ts'

/** It holds for all, and runs between two moves, so that the picture can show it. */
export const isGeneral = (
  { moves }: Procedure,
  { region, functions, of, start }: Procedure['times'][number],
): boolean => !region && !functions && !of && moves.some(({ id }) => id === start)

/** A step in words: whose it is, whether it decides, and after what it comes. */
export const stepLine = (procedure: Procedure, move: Procedure['moves'][number], language: Language): Html => {
  const w = inLanguage(procedureWords, language)
  const leadingTo = procedure.moves.filter(({ to }) => to !== undefined && move.from.includes(to))
  const after = leadingTo.map(({ title }) => say(title, language)).join(language === 'zh' ? '、' : ', ')
  return html`<li><strong>${say(move.title, language)}</strong> <span class="mark-word">${w[move.by]}</span> <span class="quiet">${
    after ? w.after(after) : w.opens
  }${move.decides ? html`${language === 'zh' ? '；' : '; '}${w.decides}` : undefined}</span></li>`
}
