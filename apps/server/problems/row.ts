import type { Bilingual } from '@probity/base'

export type Row = {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 421 | 422 | 429 | 500 | 503
  readonly title: Bilingual
  readonly detail: Bilingual
}
export type Rows = Readonly<Record<string, Row>>

export const row = (status: Row['status'], zh: string, en: string, zhDetail: string, enDetail: string): Row => ({
  status,
  title: { zh, en },
  detail: { zh: zhDetail, en: enDetail },
})
