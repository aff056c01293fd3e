import { type CodeReading, classifyCode } from '@probity/base'
import type { Finding } from '../candidate.ts'

/** What a code column really holds: a code, or one of the older numbers that stand there in old files. */
export type CodeInColumn = {
  readonly code?: string
  readonly registrationNumber?: string
  readonly organisationCode?: string
}

const nothing: CodeInColumn = {}

/** Reads a unified social credit code by its class (GB 32100-2015, GB 11714-1997); a wrong one is a finding by its class. */
export const readCode = (text: string, column: string, found: Finding[]): CodeInColumn => {
  const reading = classifyCode(text)
  switch (reading.is) {
    case 'valid':
      return { code: reading.code }
    case 'inner-check':
      found.push({ code: 'code/inner-check', column })
      return { code: reading.code }
    case 'lower-case':
    case 'spaced':
    case 'full-width':
      found.push({ code: 'code/rewritten', column })
      if (reading.mended.is === 'inner-check') found.push({ code: 'code/inner-check', column })
      return { code: reading.mended.code }
    case 'empty':
      return nothing
    case 'not-stated':
      found.push({ code: 'cell/stands-for-nothing', column })
      return nothing
    case 'registration-number-15':
    case 'registration-number-13':
      found.push({ code: 'code/registration-number', column })
      return { registrationNumber: reading.number }
    case 'organisation-code-9':
      return readOrganisationCode(reading, column, found)
    default:
      found.push({ code: `code/${reading.is}`, column })
      return nothing
  }
}

const readOrganisationCode = (
  { organisationCode, checkHolds }: CodeReading & { is: 'organisation-code-9' },
  column: string,
  found: Finding[],
): CodeInColumn => {
  found.push({ code: checkHolds ? 'code/organisation-code' : 'code/organisation-code-check', column })
  return checkHolds ? { organisationCode } : nothing
}
