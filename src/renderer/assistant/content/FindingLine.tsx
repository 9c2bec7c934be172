import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Finding } from '#shared/assistant/messages.ts'
import { channelNames } from '#shared/channel.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { StoreId } from '#renderer/views/channel/StoreId.tsx'
import { useWhen } from '#renderer/station/clock/use-when.ts'
import { ChannelLine } from './ChannelLine.tsx'
import { PrinterLine } from './PrinterLine.tsx'
import { StationFinding } from './StationFinding.tsx'
import { TheirWords } from '#renderer/views/channel/TheirWords.tsx'

/** One thing this device found out; what stands in lists of its own is left to those. */
export function FindingLine({ finding }: { finding: Finding }) {
  const { t } = useLingui()
  switch (finding.kind) {
    case 'standing':
    case 'contacts':
      return null
    case 'printer-problem':
    case 'tickets-waiting':
    case 'printer-fine':
      return <PrinterLine kind={finding.kind} printer={finding.printer} />
    case 'channel':
      return <ChannelLine health={finding.health} />
    case 'sends-waiting':
      return <SendsWaiting finding={finding} />
    case 'refused-deliveries':
      return <RefusedDeliveries finding={finding} />
    case 'board-shows-one': {
      const { name } = finding.location
      return (
        <p>
          <Trans>This board shows the orders of {name} only. That is chosen under Device.</Trans>
        </p>
      )
    }
    case 'no-locations':
      return (
        <p>
          <Trans>No location is connected to a delivery channel yet.</Trans>
        </p>
      )
    case 'sign-in-to-see':
      return (
        <p>
          <Trans>Once a manager has signed in, I can also say how each location stands.</Trans>
        </p>
      )
    case 'qa-running':
      return <QaRunning finding={finding} />
    case 'publish-failed':
      return <PublishFailed finding={finding} />
    case 'store-id':
      return (
        <p>
          <strong>{`${finding.location.name} · ${channelNames[finding.channel]}`}</strong>{' '}
          <StoreId id={finding.storeId} />
        </p>
      )
    case 'sold-out': {
      const { count } = finding
      return (
        <p>{t`${plural(count, { one: 'One item is off sale now.', other: '# items are off sale now.' })}`}</p>
      )
    }
    case 'prep':
      return <Prep finding={finding} />
    case 'screen-offline':
    case 'store-problem':
    case 'no-printer':
    case 'muted':
    case 'volume':
    case 'language':
    case 'manager':
      return <StationFinding finding={finding} />
  }
}

type Of<Kind extends Finding['kind']> = { finding: Extract<Finding, { kind: Kind }> }

/** Messages to a channel that were given up. */
function SendsWaiting({ finding }: Of<'sends-waiting'>) {
  const { t } = useLingui()
  const name = channelNames[finding.channel]
  const { gaveUp } = finding
  return (
    <Notice look="block" tone="trouble" about="sends-waiting">
      {t`${plural(gaveUp, {
        one: `One message to ${name} could not be sent; its order says so.`,
        other: `# messages to ${name} could not be sent; their orders say so.`,
      })}`}
    </Notice>
  )
}

/** Deliveries of the last day that could not be read. */
function RefusedDeliveries({ finding }: Of<'refused-deliveries'>) {
  const { t } = useLingui()
  const { count } = finding
  return (
    <Notice look="block" tone="warn" about="refused-deliveries">
      {t`${plural(count, {
        one: 'One delivery could not be read in the last 24 hours. It is kept under Device.',
        other: '# deliveries could not be read in the last 24 hours. They are kept under Device.',
      })}`}
    </Notice>
  )
}

/** A menu that did not get through. */
function PublishFailed({ finding }: Of<'publish-failed'>) {
  const { locationName, channel, cause } = finding.failure
  const name = channelNames[channel]
  return (
    <Notice
      look="block"
      tone="trouble"
      about="publish-failed"
      title={
        <Trans>
          Publishing failed: {locationName} · {name}
        </Trans>
      }
    >
      <TheirWords name={name} details={cause} isSaid={false} />
    </Notice>
  )
}

/** How long cooking takes at a location. */
function Prep({ finding }: Of<'prep'>) {
  const { name } = finding.location
  const { minutes } = finding
  return (
    <p>
      {finding.autoAccept ? (
        <Trans>
          {name}: {minutes} minutes, and orders are accepted automatically.
        </Trans>
      ) : (
        <Trans>
          {name}: {minutes} minutes, unless changed on the card.
        </Trans>
      )}
    </p>
  )
}

/** Since when a location has been in the quality check. */
function QaRunning({ finding }: Of<'qa-running'>) {
  const { name, timeZone } = finding.location
  const since = useWhen(finding.since, timeZone)
  return (
    <p>
      <Trans>
        {name} has been in DoorDash's quality check since {since}.
      </Trans>
    </p>
  )
}
