import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { PlainPage } from '#renderer/kit/frames/PlainPage.tsx'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { FilterButton } from '#renderer/kit/ui/FilterButton.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { Working } from '#renderer/kit/ui/Working.tsx'
import { CommentRow } from '../CommentRow.tsx'
import { WrongPeriod } from '../NothingToShow.tsx'
import { PeriodBar } from '../PeriodBar.tsx'
import { type Scope, useScope } from '../report/use-reports.ts'
import styles from './CommentsPage.module.css'
import { useComments } from './use-comments.ts'

/** All that customers said in a period, in their words, with the order behind each (R9). */
export function CommentsPage() {
  const scope = useScope()
  const open = useDashboard((state) => state.open)
  return (
    <PlainPage
      isWide
      title={<Trans>What customers said</Trans>}
      tools={
        <Button onPress={() => open({ at: 'reports' })}>
          <Trans>Back to the reports</Trans>
        </Button>
      }
    >
      <PeriodBar scope={scope} isCompared={false} />
      {scope.wrong === null ? <Comments scope={scope} /> : <WrongPeriod scope={scope} wrong={scope.wrong} />}
    </PlainPage>
  )
}

function Comments({ scope }: { scope: Scope }) {
  const [stars, setStars] = useState<number | null>(null)
  const { found, state, more, again } = useComments(scope, stars)
  return (
    <Panel about="comments" title={<Trans>In their own words</Trans>}>
      <StarFilter stars={stars} onChange={setStars} />
      {state === 'failed' && (
        <Notice
          tone="trouble"
          actions={
            <Button size="small" onPress={again}>
              <Trans>Try again</Trans>
            </Button>
          }
        >
          <Trans>The station did not answer. Try again.</Trans>
        </Notice>
      )}
      {found === null && state === 'asking' && (
        <Working>
          <Trans>Getting the comments</Trans>
        </Working>
      )}
      {found !== null && found.comments.length === 0 && (
        <p className={styles.soft}>
          {stars === null ? (
            <Trans>No customer has written anything on these days.</Trans>
          ) : (
            <Trans>No customer gave this many stars and wrote something on these days.</Trans>
          )}
        </p>
      )}
      <ul className={styles.list} aria-busy={state === 'asking'}>
        {found?.comments.map((said) => (
          <CommentRow key={said.id} said={said} room="page" />
        ))}
      </ul>
      {found?.next && (
        <Button wide isDisabled={state === 'asking'} onPress={more}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </Panel>
  )
}

type FilterProps = { stars: number | null; onChange: (stars: number | null) => void }

function StarFilter({ stars, onChange }: FilterProps) {
  const { t } = useLingui()
  return (
    <div className={styles.filters} role="group" aria-label={t({ message: 'Stars', comment: 'column' })}>
      <FilterButton isOn={stars === null} onPress={() => onChange(null)}>
        <Trans comment="comments of every number of stars">All comments</Trans>
      </FilterButton>
      {[5, 4, 3, 2, 1].map((each) => (
        <FilterButton key={each} isOn={stars === each} onPress={() => onChange(each)}>
          <span aria-hidden="true">{each} ★</span>
          <span className="heard-only">{t`${plural(each, { one: '# star', other: '# stars' })}`}</span>
        </FilterButton>
      ))}
    </div>
  )
}
