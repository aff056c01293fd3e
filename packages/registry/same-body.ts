import { normaliseName } from './names/index.ts'

/**
 * Whether two names are one name of one body: the same but for brackets, width, spaces, traditional characters, or for the
 * level of a place that was renamed meanwhile (a county that became a district or a city keeps its firms' names half-way).
 */
export const sameBodyName = (a: string, b: string): boolean => {
  const [first, second] = [normaliseName(a), normaliseName(b)]
  return first === second || withoutPlaceLevels(first) === withoutPlaceLevels(second)
}

/** 省 市 区 县 旗 name the level of a place; without them 江宁县 and 江宁区 are the same place. */
const withoutPlaceLevels = (normalised: string): string => normalised.replace(/[省市区县旗]/g, '')

/** Namesakes in two provinces are two bodies and no conflict; where a place is unknown they may be one. */
export const sameProvince = (a: string, b: string): boolean => a === '' || b === '' || a.slice(0, 2) === b.slice(0, 2)
