import { Trans, useLingui } from '@lingui/react/macro'
import { UserRoundPlus } from 'lucide-react'
import { Fragment, useState } from 'react'
import type { PeopleState, Person } from '#shared/api/people.ts'
import { SettingsPage } from '#renderer/kit/frames/SettingsPage.tsx'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { ReadState } from '#renderer/kit/ui/ReadState.tsx'
import { roleWords } from '#renderer/kit/words/permissions.ts'
import { useRead } from '#renderer/station/call/use-read.ts'
import rows from '#renderer/kit/ui/Rows.module.css'
import styles from './People.module.css'
import { PermissionsPanel } from './PermissionsPanel.tsx'
import { PersonSheet } from './PersonSheet.tsx'

/** Who works here, and what each may do. */
export function PeoplePage() {
  const { value, problem, again } = useRead('', (client, options) => client.people.state(undefined, options))
  const [edited, setEdited] = useState<Person | 'new' | null>(null)
  return (
    <SettingsPage
      title={<Trans>People</Trans>}
      lead={
        <Trans>
          The kitchen works without anybody signing in. A PIN is asked for only where you keep an action for
          some; the history then names who did it.
        </Trans>
      }
    >
      <ReadState problem={problem} isAnswered={value !== null} again={again} />
      {value !== null && (
        <>
          <Panel
            title={<Trans>Who works here</Trans>}
            about="people"
            aside={
              <Button size="small" onPress={() => setEdited('new')}>
                <UserRoundPlus size={22} aria-hidden="true" />
                <Trans>Add a person</Trans>
              </Button>
            }
          >
            <PeopleList state={value} onEdit={setEdited} />
          </Panel>
          <PermissionsPanel
            key={value.permissions.revision}
            permissions={value.permissions}
            onChange={again}
          />
        </>
      )}
      {edited !== null && (
        <PersonSheet
          person={edited === 'new' ? null : edited}
          onChange={again}
          onClose={() => setEdited(null)}
        />
      )}
    </SettingsPage>
  )
}

function PeopleList({ state, onEdit }: { state: PeopleState; onEdit: (person: Person) => void }) {
  const { t } = useLingui()
  const here = state.people.filter(({ leftAt }) => leftAt === null)
  const left = state.people.filter(({ leftAt }) => leftAt !== null)
  const factsOf = ({ role, leftAt, hasPin, email }: Person): string[] => [
    t(roleWords[role]),
    leftAt !== null ? t`no longer works here` : hasPin ? t`has a PIN` : t`no PIN yet`,
    ...(email === null ? [] : [email]),
  ]
  return (
    <ul className={rows.rows}>
      {[...here, ...left].map((person) => (
        <li key={person.id} className={rows.row} data-person={person.name}>
          <div className={styles.words}>
            <p className={styles.name}>
              <bdi>{person.name}</bdi>
            </p>
            <p className={styles.soft}>
              {factsOf(person).map((fact, at) => (
                <Fragment key={fact}>
                  {at > 0 && ' · '}
                  <span className={styles.fact}>{fact}</span>
                </Fragment>
              ))}
            </p>
            {person.passwordFrom !== null && <GivenBy giver={person.passwordFrom} />}
          </div>
          <Button size="small" label={t`Change ${person.name}`} onPress={() => onEdit(person)}>
            <Trans>Change</Trans>
          </Button>
        </li>
      ))}
    </ul>
  )
}

function GivenBy({ giver }: { giver: string }) {
  return (
    <p className={styles.soft}>
      <Trans>Password given by {giver}, not changed since.</Trans>
    </p>
  )
}
