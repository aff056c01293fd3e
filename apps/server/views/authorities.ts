import { mayDecide } from '@probity/access'
import type { Day } from '@probity/base'
import type { AuthorityList, AuthorityView } from '@probity/contract'
import type { Authority, Law } from '@probity/law'
import type { CaseShares } from './case-shares.ts'
import type { DelayedLooks } from './delayed-looks.ts'
import type { Timeliness } from './timeliness.ts'

/** R15: public statistics stop at groups of this size. */
export const smallestGroup = 10

/** Authorities with what they may supply and how timely they are; no order of merit, only that of the pack. */
export const viewAuthorities = (
  law: Law,
  timeliness: Timeliness,
  looks: DelayedLooks,
  shares: CaseShares,
): AuthorityList => ({
  authorities: law.authorities().map((authority) => ({
    ...viewAuthority(law, authority, timeliness.get(authority) ?? [], looks.get(authority.id)),
    ...shares.get(authority.id),
  })),
  receivers: law.receivers().flatMap(({ id, title }) => {
    const follows = shares.get(id)?.follows
    return follows ? [{ id, title, follows }] : []
  }),
  smallestGroup,
})

const viewAuthority = (
  law: Law,
  authority: Authority,
  timeliness: AuthorityView['timeliness'],
  looks: AuthorityView['looks'],
): AuthorityView => {
  const region = authority.region === '' ? undefined : law.findRegion(authority.region)
  const successor = authority.successor === undefined ? undefined : law.findAuthority(authority.successor)
  return {
    id: authority.id,
    title: authority.title,
    ...(region ? { region } : {}),
    functions: authority.functions.map((name) => law.findFunction(name)?.title ?? { zh: name, en: name }),
    kinds: law
      .kinds()
      .filter((kind) => mayDecide(authority, kind))
      .map(({ id, title }) => ({ id, title })),
    from: authority.from as Day,
    ...(authority.until ? { until: authority.until } : {}),
    ...(successor ? { successor: { id: successor.id, title: successor.title } } : {}),
    republishes: authority.republishes === true,
    timeliness,
    ...(looks ? { looks } : {}),
  }
}
