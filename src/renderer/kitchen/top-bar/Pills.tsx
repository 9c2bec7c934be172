import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import {
  CloudAlert,
  CloudUpload,
  FileWarning,
  KeyRound,
  Printer,
  PrinterCheck,
  PrinterX,
  Radio,
  RadioTower,
  TriangleAlert,
} from 'lucide-react'
import { useShallow } from 'zustand/react/shallow'
import { servesNothing } from '#shared/station/gateway-served.ts'
import type { CallFailure, ChannelHealth } from '#shared/station/channel-health.ts'
import { channelNames } from '#shared/channel.ts'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import { boardLocation, useDevice } from '#renderer/station/device/device-store.ts'
import { usePrinting } from '#renderer/station/printing/printing-store.ts'
import { span } from '#renderer/kit/words/ago.ts'
import { useFormat } from '#renderer/kit/words/format.ts'
import { ChannelMark } from '#renderer/views/channel/ChannelMark.tsx'
import { type ChannelEvidence, channelEvidence } from '#shared/station/channel-evidence.ts'
import { PrinterState } from '#renderer/views/printing/PrinterState.tsx'
import { inTrouble, type PrinterEvidence, worstFirst } from '#renderer/views/printing/printer-evidence.ts'
import { useOldest } from './oldest.ts'
import { Pill } from './Pill.tsx'

const icon = { size: 24, 'aria-hidden': true } as const

/** What each part of the chain last proved; never "connected". */
export function Pills() {
  const channels = useDevice(({ state }) => state?.channels)
  const oldest = useOldest()
  return (
    <>
      {channels?.map((health) => (
        <ChannelPill key={health.channel} health={health} isOldest={oldest === health.channel} />
      ))}
      <PrinterPills oldest={oldest} />
      {channels?.map((health) => (
        <SendsPill key={health.channel} health={health} />
      ))}
      <RejectedPill />
      <WrongSecretPill />
      <StationPill />
    </>
  )
}

function ChannelPill({ health, isOldest }: { health: ChannelHealth; isOldest: boolean }) {
  const { t } = useLingui()
  const format = useFormat()
  const zone = useDevice(({ state }) => boardLocation(state)?.timeZone ?? 'UTC')
  const isIdle = useDevice(({ state }) => servesNothing(state?.gateway))
  // The pill renders again only when its words change.
  const { kind, state, ago } = useTime(
    useShallow((now: number) => {
      const evidence = channelEvidence(health, now)
      // What it refused is not this device's to ask: nothing is broken.
      if (isIdle && evidence.kind === 'unanswered')
        return { kind: 'never' as const, state: t`no location for this device yet`, ago: null }
      const ago = evidence.kind === 'heard' ? t(span(now - evidence.heardAt)) : null
      return { kind: evidence.kind, state: stateOf(evidence, now), ago }
    }),
  )
  function stateOf(evidence: ChannelEvidence, now: number): string {
    switch (evidence.kind) {
      case 'heard': {
        const ago = t(span(now - evidence.heardAt))
        return t({ message: `heard ${ago} ago`, comment: 'after "DoorDash"' })
      }
      case 'quiet': {
        const ago = t(span(now - evidence.heardAt))
        return t({ message: `quiet for ${ago}, but answers`, comment: 'after "DoorDash"' })
      }
      case 'silent': {
        const ago = t(span(now - evidence.heardAt))
        return t({ message: `nothing heard for ${ago}`, comment: 'after "DoorDash"' })
      }
      case 'unanswered': {
        const time = format.time(evidence.failedAt, zone)
        return unanswered(evidence.why, time)
      }
      case 'never':
        return t({ message: 'not heard yet', comment: 'after "DoorDash"' })
    }
  }
  function unanswered(why: CallFailure, time: string): string {
    switch (why) {
      case 'no-answer':
        return t({ message: `no answer at ${time}`, comment: 'after "DoorDash"' })
      case 'channel-trouble':
        return t({ message: `had trouble at ${time}`, comment: 'after "DoorDash"' })
      case 'key-refused':
        return t({ message: `refuses this device's key`, comment: 'after "DoorDash"' })
      case 'no-key':
        return t({ message: `no key on this device`, comment: 'after "DoorDash"' })
    }
  }
  const tones = {
    heard: 'good',
    quiet: 'warn',
    silent: 'warn',
    unanswered: 'trouble',
    never: 'plain',
  } as const
  return (
    <Pill
      part={health.channel}
      tone={tones[kind]}
      icon={kind === 'unanswered' ? <RadioTower {...icon} /> : <Radio {...icon} />}
      name={channelNames[health.channel]}
      state={state}
      isOldest={isOldest}
      short={
        ago === null ? undefined : (
          <>
            <ChannelMark channel={health.channel} /> {ago}
          </>
        )
      }
    />
  )
}

/** Up to two printers by name; with more, the one to worry about and how many others are in trouble too. */
function PrinterPills({ oldest }: { oldest: string | null }) {
  const printers = usePrinting((state) => state.printers)
  const statuses = usePrinting((state) => state.statuses)
  const known = usePrinting((state) => state.known)
  if (!known) return null
  if (printers.length === 0) {
    return (
      <Pill
        part="printer"
        tone="plain"
        icon={<Printer {...icon} />}
        name={<Trans>Printer</Trans>}
        state={<Trans comment="after 'Printer'">none set up</Trans>}
      />
    )
  }
  const all = worstFirst(printers, statuses)
  const shown = all.length <= 2 ? all : all.slice(0, 1)
  const others = inTrouble(all.slice(shown.length))
  return shown.map(({ printer, evidence }) => (
    <Pill
      key={printer.id}
      part="printer"
      tone={printerTone(evidence)}
      icon={<PrinterIcon evidence={evidence} />}
      name={printer.name}
      isOldest={oldest === printer.id}
      short={evidence.kind === 'printed' ? <PrintedAt at={evidence.at} /> : undefined}
      state={
        <>
          <PrinterState evidence={evidence} />
          {others > 0 && <> +{others}</>}
        </>
      }
    />
  ))
}

/** When it last proved a ticket. */
function PrintedAt({ at }: { at: number }) {
  const format = useFormat()
  const zone = useDevice(({ state }) => boardLocation(state)?.timeZone ?? 'UTC')
  return <>{format.time(at, zone)}</>
}

function printerTone(evidence: PrinterEvidence) {
  const tones = {
    printed: 'good',
    answers: 'plain',
    'not-tried': 'plain',
    'paper-low': 'warn',
    problem: 'trouble',
  } as const
  return tones[evidence.kind]
}

function PrinterIcon({ evidence }: { evidence: PrinterEvidence }) {
  if (evidence.kind === 'problem') return <PrinterX {...icon} />
  return evidence.kind === 'printed' ? <PrinterCheck {...icon} /> : <Printer {...icon} />
}

/** Commands the channel has not taken: on their way, or given up. */
function SendsPill({ health }: { health: ChannelHealth }) {
  const { t } = useLingui()
  const channel = channelNames[health.channel]
  const { waiting, gaveUp } = health
  if (gaveUp > 0) {
    return (
      <Pill
        part="gave-up"
        tone="trouble"
        icon={<CloudAlert {...icon} />}
        name={<Trans>To {channel}</Trans>}
        state={t`${plural(gaveUp, { one: '# not sent', other: '# not sent' })}`}
      />
    )
  }
  if (waiting === 0) return null
  return (
    <Pill
      part="waiting"
      tone="plain"
      icon={<CloudUpload {...icon} />}
      name={<Trans>To {channel}</Trans>}
      state={t`${plural(waiting, { one: '# to send', other: '# to send' })}`}
    />
  )
}

/** DoorDash may be among them: its orders would not come. */
function WrongSecretPill() {
  const { t } = useLingui()
  const count = useDevice(({ state }) => state?.wrongSecrets?.count ?? 0)
  if (count === 0) return null
  return (
    <Pill
      part="wrong-secret"
      tone="warn"
      icon={<KeyRound {...icon} />}
      name={<Trans>Deliveries</Trans>}
      state={t`${plural(count, { one: '# with a wrong secret', other: '# with a wrong secret' })}`}
    />
  )
}

function RejectedPill() {
  const { t } = useLingui()
  const rejected = useDevice(({ state }) => state?.rejected ?? 0)
  if (rejected === 0) return null
  return (
    <Pill
      part="rejected"
      tone="warn"
      icon={<FileWarning {...icon} />}
      name={<Trans>Deliveries</Trans>}
      state={t`${plural(rejected, { one: '# refused', other: '# refused' })}`}
    />
  )
}

/** An error of the program's own: it goes on by itself, and the Device page says which part. */
function StationPill() {
  const format = useFormat()
  const zone = useDevice(({ state }) => boardLocation(state)?.timeZone ?? 'UTC')
  const since = useDevice(({ state }) => Math.min(...(state?.troubles ?? []).map((trouble) => trouble.since)))
  if (!Number.isFinite(since)) return null
  const time = format.time(since, zone)
  return (
    <Pill
      part="station"
      tone="warn"
      icon={<TriangleAlert {...icon} />}
      name={<Trans>Station</Trans>}
      state={<Trans comment="after 'Station'">error at {time}, trying again</Trans>}
    />
  )
}
