import type { LabReport } from '@probity/contract'
import { useCallback } from 'react'
import { useFormats } from '../site/formats.ts'
import { useSay, useWords } from '../site/language.tsx'
import { labWords } from './words.ts'

/** A count as it may be told; a dot where it may not. */
export const useTell = () => {
  const f = useFormats()
  return useCallback((count: number | null) => (count === null ? '·' : f.number(count)), [f])
}

/** A line of a breakdown as people call it: regions and industries by their names. */
export const useGroupName = ({ names }: Pick<LabReport, 'names'>) => {
  const w = useWords(labWords)
  const say = useSay()
  return useCallback(
    (by: string, key: string): string => {
      if (key === 'others') return w.others
      if (key === 'unknown') return w.unknown
      const named = by === 'region' || by === 'industry' ? names[by][key] : undefined
      const table: Readonly<Record<string, string>> = by === 'age' ? w.ages : by === 'kind' ? w.kinds : {}
      return named ? say(named) : (table[key] ?? key)
    },
    [w, say, names],
  )
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
