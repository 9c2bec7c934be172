import { Trans, useLingui } from '@lingui/react/macro'
import type { FromBot } from '#shared/assistant/messages.ts'
import { channelNames } from '#shared/channel.ts'
import type { Standing } from '#shared/pause/standing.ts'
import { Working } from '#renderer/kit/ui/Working.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { StandingWords } from '#renderer/views/pause/StandingWords.tsx'
import { useWhen } from '#renderer/station/clock/use-when.ts'
import styles from './Content.module.css'

type Of<Kind extends FromBot['kind']> = Extract<FromBot, { kind: Kind }>

/** What the buttons under it would do, and where: nothing happens before one is pressed. */
export function PauseQuestion({ held = [], ...question }: Of<'pause-question'>) {
  const { wanted, places } = question
  const isHeld = ({ locationId, channel }: (typeof places)[number]) =>
    held.some(
      (each) =>
        each.locationId === locationId && each.channel === channel && stands[wanted].includes(each.standing),
    )
  return (
    <div className={styles.parts}>
      {held.length > 0 && (
        <ul className={styles.rows} data-part="held">
          {held.map((each) => (
            <li key={`${each.channel} ${each.locationId}`} className={styles.row}>
              <p className={styles.name}>{`${each.locationName} · ${channelNames[each.channel]}`}</p>
              <StandingWords {...each} />
            </li>
          ))}
        </ul>
      )}
      <p>
        {places.every(isHeld) && wanted !== 'normal' ? <Change {...question} /> : <Question {...question} />}
      </p>
      <p>
        <Trans>Nothing changes until you press the button.</Trans>
      </p>
    </div>
  )
}

/** What a storefront stands at that is already as somebody wants it. */
const stands: Record<Of<'pause-question'>['wanted'], readonly Standing[]> = {
  normal: ['normal'],
  busy: ['busy'],
  paused: ['paused', 'pausing', 'channel-paused', 'not-opened'],
}

type Question = Omit<Of<'pause-question'>, 'held'>

/** It is so already: only how long, or how much, is left to say. */
function Change({ wanted, plusMinutes, until, timeZone }: Question) {
  const end = useWhen(until ?? 0, timeZone)
  if (wanted === 'busy')
    return until === null ? (
      <Trans>Change it to {plusMinutes} minutes more on every order, or take orders as usual again?</Trans>
    ) : (
      <Trans>
        Change it to {plusMinutes} minutes more on every order until {end}, or take orders as usual again?
      </Trans>
    )
  return until === null ? (
    <Trans>Change how long the pause lasts, counted from now, or take orders again?</Trans>
  ) : (
    <Trans>Change the pause to last until {end}, or take orders again?</Trans>
  )
}

/** Nothing to end: orders come in as usual. */
export function NothingPaused({ places }: Of<'nothing-paused'>) {
  const { language } = useFormat()
  const list = new Intl.ListFormat(language, { type: 'conjunction' })
  const where = list.format(
    places.map(({ locationName, channel }) => `${locationName} (${channelNames[channel]})`),
  )
  return <Trans>Nothing is paused or busy: orders come in as usual at {where}.</Trans>
}

function Question({ wanted, plusMinutes, until, timeZone, places }: Question) {
  const { language } = useFormat()
  const list = new Intl.ListFormat(language, { type: 'conjunction' })
  const where = list.format(
    places.map(({ locationName, channel }) => `${locationName} (${channelNames[channel]})`),
  )
  const end = useWhen(until ?? 0, timeZone)
  return (
    <>
      {wanted === 'normal' ? (
        <Trans>Take orders as usual again at {where}?</Trans>
      ) : wanted === 'busy' ? (
        until === null ? (
          <Trans>
            Add {plusMinutes} minutes to every order at {where}?
          </Trans>
        ) : (
          <Trans>
            Add {plusMinutes} minutes to every order at {where}, until {end}?
          </Trans>
        )
      ) : until === null ? (
        <Trans>Pause orders at {where}? Customers cannot order there meanwhile.</Trans>
      ) : (
        <Trans>
          Pause orders at {where} until {end}? Customers cannot order there meanwhile.
        </Trans>
      )}
    </>
  )
}

/** Noted at the station; whether the channel says so stands in the top bar (B14). */
export function PauseSent({ wanted, channels, state, by }: Of<'pause-sent'>) {
  const { t } = useLingui()
  const names = channels.map((channel) => channelNames[channel]).join(', ')
  const who = by ?? t`Somebody`
  switch (state) {
    case 'sending':
      return (
        <Working>
          <Trans>Telling the station…</Trans>
        </Working>
      )
    case 'changed':
      return (
        <Trans>
          Nothing was changed: {who} has just changed it on another screen. The top bar shows how it stands
          now.
        </Trans>
      )
    case 'failed':
      return (
        <Trans>Nothing was changed: the station did not take it. Use the Pause button in the top bar.</Trans>
      )
    case 'unknown':
      return <Trans>The line broke before the station answered. The top bar shows how it stands.</Trans>
    case 'noted':
      return wanted === 'normal' ? (
        <Trans>Noted. {names} is being told; the top bar says when orders come in again.</Trans>
      ) : wanted === 'busy' ? (
        <Trans>Noted. Accept offers the longer time from now on; the top bar says until when.</Trans>
      ) : (
        <Trans>
          Noted. {names} is being told; until it says so, orders still come in. The top bar shows it.
        </Trans>
      )
  }
}
