import { Trans, useLingui } from '@lingui/react/macro'
import type { FromBot } from '#shared/assistant/messages.ts'
import { useFormat } from '#renderer/kit/words/format.ts'
import { TheirWords } from '#renderer/views/channel/TheirWords.tsx'
import { obstacleWords } from '../words/obstacle-words.ts'
import styles from './Content.module.css'

type Of<Kind extends FromBot['kind']> = Extract<FromBot, { kind: Kind }>

export function UnknownLocation({ said }: { said: string }) {
  return <Trans>I know no location called “{said}” here.</Trans>
}

export function AmbiguousLocation({
  said,
  candidates,
}: Pick<Of<'ambiguous-location'>, 'said' | 'candidates'>) {
  const { language } = useFormat()
  const names = new Intl.ListFormat(language, { type: 'disjunction' }).format(
    candidates.map(({ name }) => name),
  )
  return (
    <Trans>
      “{said}” may be {names}. Choose below which one you mean.
    </Trans>
  )
}

export function LocationNotReady({
  location: { name },
  obstacle,
  reason,
}: Pick<Of<'location-not-ready'>, 'location' | 'obstacle' | 'reason'>) {
  const { t } = useLingui()
  return (
    <div className={styles.parts}>
      <p>
        <strong className={styles.name}>{name}</strong>
        {'\u00a0· '}
        {t(obstacleWords[obstacle])}
      </p>
      {reason !== null && <TheirWords name="DoorDash" {...reason} isSaid />}
    </div>
  )
}
