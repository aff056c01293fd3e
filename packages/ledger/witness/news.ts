import type { AskWitnessRefusal } from '@probity/proof'

/** How a witness stands to the log, told when it changes and not each time it is asked. */
export type WitnessNews = { readonly witness: string } & (
  | { readonly is: 'cosigns'; readonly size: number }
  | { readonly is: 'refuses'; readonly code: AskWitnessRefusal; readonly details: Readonly<Record<string, unknown>> }
  | { readonly is: 'away'; readonly why: string }
)
export type OnWitnessNews = (news: WitnessNews) => void

/** Passes on what differs from what was told before of the same witness. */
export const onceForEachChange = (tell: OnWitnessNews): OnWitnessNews => {
  let told = ''
  return (news) => {
    const state = news.is === 'refuses' ? `${news.is} ${news.code}` : news.is
    if (state !== told) tell(news)
    told = state
  }
}
