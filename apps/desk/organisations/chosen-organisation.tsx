import { useQuery } from '@tanstack/react-query'
import { useSay } from '../site/language.tsx'
import { Loaded } from '../site/loaded.tsx'
import { organisationQuery } from './queries.ts'

/** An organisation that was chosen elsewhere, by its name. */
export const ChosenOrganisation = ({ handle }: { handle: string }) => {
  const say = useSay()
  return (
    <Loaded query={useQuery(organisationQuery(handle))}>
      {({ name, code, statusTitle, region }) => (
        <p>
          <strong>{name}</strong> {code ? <code>{code}</code> : null}{' '}
          <span className="quiet">{[say(statusTitle), region && say(region)].filter(Boolean).join(' · ')}</span>
        </p>
      )}
    </Loaded>
  )
}
