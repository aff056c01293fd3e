import { useCallback } from 'react'
import { useFormats } from '../site/formats.ts'
import { useWords } from '../site/language.tsx'
import { labWords } from './words.ts'

/** A count as it may be told; a dot where it may not. */
export const useTell = () => {
  const f = useFormats()
  return useCallback((count: number | null) => (count === null ? '·' : f.number(count)), [f])
}

/** A level by its id, or what stands in the place of one. */
export const useLevelName = () => {
  const w = useWords(labWords)
  return useCallback(
    (level: string): string =>
      ({ 'not-rated': w.notRated, unknown: w.unknown, 'not-evaluated': w.notEvaluated, others: w.others })[level] ??
      level,
    [w],
  )
}
