import type { MessageDescriptor } from '@lingui/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { SettingChange } from '#shared/api/device.ts'
import { timeOf } from '#shared/menu/hours.ts'
import { localDate } from '#shared/time/zoned.ts'
import { useRead } from '#renderer/station/call/use-read.ts'
import { actionWords, levelWords, roleWords } from '#renderer/kit/words/permissions.ts'
import { keptSpan } from '#renderer/kit/words/kept-span.ts'
import { when } from '#renderer/kit/words/when.ts'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import { usePrinting } from '#renderer/station/printing/printing-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { boardLocation, useDevice } from '#renderer/station/device/device-store.ts'
import { languageChoices } from '#renderer/station/shown/device/LanguageChoice.tsx'
import { printerSummaryWords } from './printer-summary.ts'
import styles from './SettingChanges.module.css'

/** How many are shown before [Show all]. */
const few = 5

/** Who changed which setting of this station, newest first (B20). */
export function SettingChanges() {
  const zone = useDevice(({ state }) => boardLocation(state)?.timeZone ?? 'UTC')
  const format = useFormat()
  const today = useTime((now) => localDate(now, zone))
  const sentence = useSentence()
  const who = useWho()
  const changes = useChanges()
  const [isWhole, setWhole] = useState(false)
  if (changes === null) return null
  if (changes.length === 0) {
    return (
      <p className={styles.soft}>
        <Trans>Nothing has been changed yet. Changes of a manager’s settings are listed here.</Trans>
      </p>
    )
  }
  return (
    <>
      <ul className={styles.list}>
        {(isWhole ? changes : changes.slice(0, few)).map((change) => (
          <li key={change.id} data-setting={change.setting}>
            <p>{sentence(change)}</p>
            <p className={styles.soft}>
              {when(change.at, zone, today, format)} · {who(change)}
            </p>
          </li>
        ))}
      </ul>
      {!isWhole && changes.length > few && (
        <Button look="quiet" size="small" onPress={() => setWhole(true)}>
          <Trans>Show all</Trans>
        </Button>
      )}
    </>
  )
}

/** Asked again whenever a location or a printer changed. */
function useChanges(): readonly SettingChange[] | null {
  const locations = useDevice(({ state }) => state?.locations)
  const printers = usePrinting((state) => state.printers)
  const asked = JSON.stringify([locations, printers])
  return useRead(asked, (client, options) => client.device.settingChanges(undefined, options)).value
}

function useWho(): (change: SettingChange) => string {
  const { t } = useLingui()
  return ({ actor }) => {
    if (actor.kind === 'manager') return actor.name ?? t`A manager`
    if (actor.name !== undefined) return actor.name
    return actor.kind === 'staff' ? t`Staff, without a PIN` : t`The station`
  }
}

const language = (code: string | null): string =>
  languageChoices.find(({ value }) => value === code)?.words ?? '?'

/** Locations by their names; one that is not in use by its id. */
function usePlaces() {
  const { t } = useLingui()
  const locations = useDevice(({ state }) => state?.locations)
  const find = (id: string | null) => locations?.find((each) => each.id === id)
  return {
    isKnown: (id: string) => find(id) !== undefined,
    place: (id: string | null) => {
      const found = find(id)
      return id === null ? t`All locations` : found ? `${found.brand} · ${found.name}` : id
    },
  }
}

function useSentence(): (change: SettingChange) => string {
  const { t } = useLingui()
  const { place, isKnown } = usePlaces()
  /** What a newer version wrote has no words here. */
  const wordsFor = (words: Record<string, MessageDescriptor>, code: string | null) => {
    const found = Object.entries(words).find(([each]) => each === code)?.[1]
    return found ? t(found) : '?'
  }
  const printerWords = (kept: string | null) =>
    printerSummaryWords(kept ?? '', {
      t,
      placeOf: (id) => (isKnown(id) ? place(id) : null),
    })
  const role = (code: string | null) => wordsFor(roleWords, code)
  const hoursSentence = (place: string, kept: string) => {
    const [from, until] = kept.split('-').map((minutes) => timeOf(Number(minutes)))
    return t`${place}: automatic acceptance from ${from} to ${until}`
  }
  const added = (name: string, now: string) => t`${name} added: ${now}`
  const became = (name: string, now: string, earlier: string) => t`${name} is now: ${now}, before: ${earlier}`
  const permission = (action: string, after: string | null, before: string | null) => {
    const [what, now, earlier] = [
      wordsFor(actionWords, action),
      wordsFor(levelWords, after),
      wordsFor(levelWords, before),
    ]
    return t`${what}: ${now}; before: ${earlier}`
  }
  const printerAdded = (after: string) => t`Printer added: ${after}`
  const printerChanged = (subject: string, after: string, before: string) =>
    t`Printer ${subject} changed: ${after}, before: ${before}`
  const printerRemoved = (before: string) => t`Printer removed: ${before}`
  const kept = (days: string | null) => t(keptSpan(Number(days)))
  return ({ setting, subject, before, after }) => {
    switch (setting) {
      case 'auto-accept':
        return after === 'true'
          ? t`${subject}: orders are accepted automatically`
          : t`${subject}: orders wait for a person to accept them`
      case 'prep-minutes':
        return t`${subject}: usual prep time ${after} min instead of ${before} min`
      case 'day-ends-at': {
        const [now, earlier] = [after, before].map((minutes) => timeOf(Number(minutes)))
        return t`${subject}: the day ends at ${now} instead of ${earlier}`
      }
      case 'ticket-language': {
        const [now, earlier] = [language(after), language(before)]
        return t`${subject}: tickets in ${now} instead of ${earlier}`
      }
      case 'volume': {
        const [now, earlier] = [after, before].map((value) => Math.round(Number(value) * 100))
        return t`Volume: ${now} % instead of ${earlier} %`
      }
      case 'screen-language': {
        const [now, earlier] = [language(after), language(before)]
        return t`Screens in ${now} instead of ${earlier}`
      }
      case 'kiosk':
        return after === 'true'
          ? t`The window takes the whole screen`
          : t`The window no longer takes the whole screen`
      case 'auto-start':
        return after === 'off'
          ? t`Order Manager no longer starts by itself`
          : t`Order Manager starts by itself`
      case 'board-location':
        return t`The board shows the orders of: ${place(after)}, before: ${place(before)}`
      case 'printer-added':
        return printerAdded(printerWords(after))
      case 'printer-changed':
        return printerChanged(subject, printerWords(after), printerWords(before))
      case 'tickets-changed':
        return t`What tickets look like: changed`
      case 'printer-removed':
        return printerRemoved(printerWords(before))
      case 'auto-accept-hours':
        return after === null
          ? t`${subject}: automatic acceptance at any hour`
          : hoursSentence(subject, after)
      case 'auto-accept-below':
        return after === null
          ? t`${subject}: automatic acceptance however many orders there are`
          : t`${subject}: automatic acceptance below ${after} orders at a time`
      case 'location-added':
        return t`Location added: ${subject}`
      case 'location-removed':
        return t`Location removed: ${subject}`
      case 'location-back':
        return t`Location brought back: ${subject}`
      case 'location-brand':
        return t`${subject}: the brand was ${before} before`
      case 'location-name':
        return t`${subject}: the name was ${before} before`
      case 'location-address':
        return t`${subject}: the address is ${after} instead of ${before}`
      case 'location-time-zone':
        return t`${subject}: the time zone is ${after} instead of ${before}`
      case 'person-added':
        return added(subject, role(after))
      case 'person-renamed':
        return t`${before} is now called ${after}`
      case 'person-role':
        return became(subject, role(after), role(before))
      case 'person-email':
        return t`E-mail of ${subject} changed`
      case 'person-left':
        return t`${subject} no longer works here`
      case 'person-back':
        return t`${subject} works here again`
      case 'password':
        return t`${subject} changed the password`
      case 'password-reset':
        return t`New password given to ${subject}`
      case 'permission':
        return permission(subject, after, before)
      case 'pin':
        if (after === null) return t`PIN of ${subject} removed`
        return before === null ? t`PIN of ${subject} set` : t`PIN of ${subject} changed`
      case 'webhook-secret':
        return t`Webhook secret changed`
      case 'webhook-secret-ended':
        return t`Old webhook secret revoked`
      case 'gateway-paired':
        return t`Paired with a gateway, as ${subject}`
      case 'gateway-left':
        return t`Left the gateway, where it was ${subject}`
      case 'keep-bodies':
        return t`${subject}: original deliveries are kept for ${kept(after)} instead of ${kept(before)}`
      case 'keep-contacts':
        return t`${subject}: telephones and addresses are kept for ${kept(after)} instead of ${kept(before)}`
      case 'keep-names':
        return t`${subject}: names and notes are kept for ${kept(after)} instead of ${kept(before)}`
      case 'keep-orders':
        return t`${subject}: orders are kept for ${kept(after)} instead of ${kept(before)}`
      case 'screens-on':
        return after === 'true' ? t`Other screens may be used` : t`Other screens may not be used any more`
      case 'screen-paired':
        return t`Screen paired: ${subject}`
      case 'screen-changed':
        return t`Screen ${subject} changed`
      case 'screen-revoked':
        return t`Screen revoked: ${subject}`
      case 'pairing-locked':
        return t`Too many wrong pairing codes: no screen could be paired for a while`
      case 'orders-may-go':
        return t`${subject}: orders from before ${after} may be deleted`
    }
  }
}
