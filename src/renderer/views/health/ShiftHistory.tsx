import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { ShiftCheck } from '#shared/api/health.ts'
import { troublesOf } from '#shared/health/shift-check.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Fold } from '#renderer/kit/ui/Fold.tsx'
import { useReadLive } from '#renderer/station/call/use-read-live.ts'
import { useWhen } from '#renderer/station/clock/use-when.ts'
import { boardLocation, useDevice } from '#renderer/station/device/device-store.ts'
import styles from './ShiftCheckPanel.module.css'
import { ShiftSteps } from './ShiftSteps.tsx'

/** So many are shown before somebody asks for all. */
const shownAtFirst = 6

/** The last check whole, and those before it with who, when and what they came to. `last`: the newest that is over. */
export function ShiftHistory({ last }: { last: ShiftCheck | null }) {
  const { value } = useReadLive(`shift-checks ${last?.id ?? ''}`, ({ health }, options) =>
    health.shiftChecks(undefined, options),
  )
  const earlier = (value ?? []).filter(({ id }) => id !== last?.id)
  return (
    <>
      {last !== null && (
        <div role="status">
          <ShiftOutcome check={last} />
          <ShiftSteps check={last} />
        </div>
      )}
      {earlier.length > 0 && (
        <Fold
          title={<Trans comment="checks of other shifts">Earlier checks</Trans>}
          aside={earlier.length}
          about="shift-checks"
        >
          {() => <Earlier checks={earlier} />}
        </Fold>
      )}
    </>
  )
}

function Earlier({ checks }: { checks: readonly ShiftCheck[] }) {
  const [isAll, setAll] = useState(false)
  return (
    <>
      <ul className={styles.earlier}>
        {checks.slice(0, isAll ? undefined : shownAtFirst).map((check) => (
          <li key={check.id} data-shift={check.outcome}>
            <ShiftOutcome check={check} />
            <WrongParts check={check} />
          </li>
        ))}
      </ul>
      {!isAll && checks.length > shownAtFirst && (
        <Button size="small" wide onPress={() => setAll(true)}>
          <Trans>Show all</Trans>
        </Button>
      )}
    </>
  )
}

/** Which parts needed somebody. */
function WrongParts({ check }: { check: ShiftCheck }) {
  const steps = troublesOf(check)
  if (steps.length === 0) return null
  return <ShiftSteps check={{ ...check, steps }} />
}

/** What a check came to, when it was and who began it. */
function ShiftOutcome({ check }: { check: ShiftCheck }) {
  const { t } = useLingui()
  const zone = useDevice(({ state }) => boardLocation(state)?.timeZone ?? 'UTC')
  const time = useWhen(check.startedAt, zone)
  const count = troublesOf(check).length
  const { by } = check
  return (
    <p className={styles.last}>
      <strong>
        {check.outcome === 'stopped' ? (
          <Trans comment="of a check">Stopped before the end</Trans>
        ) : count === 0 ? (
          <Trans comment="of this device: every check is good">Everything works</Trans>
        ) : (
          t`${plural(count, { one: '# thing needs somebody', other: '# things need somebody' })}`
        )}
      </strong>{' '}
      <span className={styles.soft}>
        {by === null ? (
          time
        ) : (
          <Trans comment="a time, and who did it">
            {time}, {by}
          </Trans>
        )}
      </span>
    </p>
  )
}
