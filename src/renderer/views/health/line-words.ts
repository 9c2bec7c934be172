import { msg, plural } from '@lingui/core/macro'
import type { Finding } from '#shared/api/health.ts'
import { channelNames } from '#shared/channel.ts'
import { storageProblemWords } from '#renderer/kit/words/storage-problems.ts'
import { type Figures, fine, type Said } from './said.ts'

type NetworkFinding = Extract<Finding, { code: `network-${string}` }>
type ChannelFinding = Extract<Finding, { code: `channel-${string}` }>
type IntakeFinding = Extract<Finding, { code: `intake-${string}` }>
type GatewayFinding = Extract<Finding, { code: 'intake-gateway' | `intake-gateway-${string}` }>
type OutboxFinding = Extract<Finding, { code: `outbox-${string}` }>

export function networkWords(finding: NetworkFinding, { at, ago }: Figures): Said {
  switch (finding.code) {
    case 'network-answers': {
      const past = ago(finding.at)
      return fine(msg`answered ${past} ago`)
    }
    case 'network-untried':
      return fine(msg`nobody was called yet`)
    case 'network-silent': {
      const time = at(finding.at)
      return {
        what: msg`Nothing on the internet answers since ${time}.`,
        next: msg`New orders may not come in, and acceptances wait here. Check the router and the network cable.`,
        short: msg`no answer since ${time}`,
      }
    }
  }
}

export function channelWords(finding: ChannelFinding, figures: Figures): Said {
  if (finding.code === 'channel-none') return fine(msg`no channel takes orders yet`)
  const channel = channelNames[finding.channel]
  const { location } = finding
  switch (finding.code) {
    case 'channel-heard':
    case 'channel-quiet':
    case 'channel-silent': {
      const past = figures.ago(finding.at)
      if (finding.code === 'channel-quiet') return fine(msg`quiet for ${past}, and answers`)
      return fine(finding.code === 'channel-heard' ? msg`heard ${past} ago` : msg`nothing heard for ${past}`)
    }
    case 'channel-never':
      return fine(msg`not heard yet`)
    case 'channel-unheard':
      return fine(msg`the station is not running`)
    case 'channel-no-answer': {
      const time = figures.at(finding.at)
      return {
        what: msg`${channel} does not answer at ${location} since ${time}.`,
        next: msg`What you accept is sent as soon as it answers. Check the internet connection.`,
        short: msg`no answer since ${time}`,
      }
    }
    case 'channel-trouble': {
      const time = figures.at(finding.at)
      return {
        what: msg`${channel} has trouble of its own at ${location} since ${time}.`,
        next: msg`It is retried on its own. Look at the ${channel} tablet for new orders meanwhile.`,
        short: msg`had trouble at ${time}`,
      }
    }
    default:
      return barredWords(finding, channel, figures)
  }
}

type BarredFinding = Extract<
  ChannelFinding,
  { code: 'channel-key-refused' | 'channel-no-key' | 'channel-paused' | 'channel-cut-off' }
>

/** A channel whose line works, and which takes no orders or answers from here all the same. */
function barredWords(finding: BarredFinding, channel: string, { at }: Figures): Said {
  const { location } = finding
  switch (finding.code) {
    case 'channel-key-refused':
      if (finding.atGateway)
        return {
          what: msg`${channel} refuses the gateway's access key at ${location}.`,
          next: msg`Orders cannot be answered from here: use the ${channel} tablet, and call whoever runs the gateway.`,
          short: msg`refuses the gateway's key`,
        }
      return {
        what: msg`${channel} refuses this device's access key at ${location}.`,
        next: msg`Orders cannot be answered from here: use the ${channel} tablet, and ask whoever set this device up for a valid key.`,
        short: msg`refuses this device's key`,
      }
    case 'channel-no-key':
      if (finding.atGateway)
        return {
          what: msg`The gateway has no access key for ${channel} at ${location}.`,
          next: msg`Orders cannot be answered from here. Call whoever runs the gateway.`,
          short: msg`no key at the gateway`,
        }
      return {
        what: msg`This device has no access key for ${channel} at ${location}.`,
        next: msg`Orders cannot be answered from here. Ask whoever set this device up for the key.`,
        short: msg`no key on this device`,
      }
    case 'channel-cut-off':
      return {
        what: msg`${channel} is disconnected at ${location}.`,
        next: msg`Its orders do not come here. Connect it again in the Dashboard.`,
        short: msg`disconnected`,
      }
    case 'channel-paused': {
      const { by } = finding
      const next =
        by === 'here'
          ? msg`Customers cannot order until it is opened again.`
          : msg`The channel paused it itself: customers cannot order until then.`
      if (finding.until === null)
        return {
          what: msg`${channel} is paused at ${location}, with no end set.`,
          next,
          short: msg`paused`,
        }
      const time = at(finding.until)
      return {
        what: msg`${channel} is paused at ${location} until ${time}.`,
        next,
        short: msg`paused until ${time}`,
      }
    }
  }
}

export function intakeWords(finding: IntakeFinding, figures: Figures): Said {
  if (isOfGateway(finding)) return gatewayWords(finding, figures)
  const { at, number } = figures
  switch (finding.code) {
    case 'intake-listens': {
      if (finding.lastOrderAt === null) return fine(msg`ready, no order yet`)
      const time = at(finding.lastOrderAt)
      const { lastHour } = finding
      return fine(
        msg`${plural(lastHour, { one: `# order this hour, last ${time}`, other: `# orders this hour, last ${time}` })}`,
      )
    }
    case 'intake-slow': {
      const seconds = number(Math.round(finding.answerMs / 100) / 10)
      return {
        what: msg`New orders take ${seconds} s to be stored.`,
        next: msg`A channel gives an order up when that takes too long. Close other programs on this device, and restart it after the rush.`,
        short: msg`answers in ${seconds} s`,
      }
    }
    case 'intake-port-taken': {
      const port = String(finding.port)
      return {
        what: msg`Another program has port ${port}: no order can come in.`,
        next: msg`Close it, or restart this device. It may have been sent the webhook secret: have a manager change it then.`,
        short: msg`the port is taken`,
      }
    }
    case 'intake-closed':
      return {
        what: msg`The station does not listen: no order can come in.`,
        next: msg`Restart Order Manager. If this stays, call support.`,
        short: msg`the station is not running`,
      }
    case 'intake-store': {
      const { why, next } = storageProblemWords[finding.problem]
      return { what: why, next, short: why }
    }
    case 'intake-wrong-secrets': {
      const { count } = finding
      return {
        what: msg`${plural(count, { one: '# delivery carried a wrong secret.', other: '# deliveries carried a wrong secret.' })}`,
        next: msg`If the secret was changed at the channel, no order comes in: compare it with the one here. Else somebody is trying the door, and nothing is to be done.`,
        short: msg`wrong secrets`,
      }
    }
  }
}

function isOfGateway(finding: IntakeFinding): finding is GatewayFinding {
  return finding.code.startsWith('intake-gateway')
}

/** Where orders come through a gateway, which stands between the channels and this device. */
function gatewayWords(finding: GatewayFinding, { at, ago }: Figures): Said {
  switch (finding.code) {
    case 'intake-gateway': {
      const { server } = finding
      if (finding.lastOrderAt === null) return fine(msg`connected to ${server}, no order yet`)
      const time = at(finding.lastOrderAt)
      const { lastHour } = finding
      return fine(
        msg`${plural(lastHour, { one: `# order this hour through ${server}, last ${time}`, other: `# orders this hour through ${server}, last ${time}` })}`,
      )
    }
    case 'intake-gateway-connecting': {
      const { server } = finding
      return fine(msg`connecting to ${server}`)
    }
    case 'intake-gateway-away': {
      const time = at(finding.at)
      const { server } = finding
      return {
        what: msg`The gateway (${server}) cannot be reached since ${time}: no order can come in.`,
        next: msg`Orders wait there and come in on their own later. Until then, take them on the channels' own tablets. Check the router and the network cable.`,
        short: msg`no way to the gateway since ${time}`,
      }
    }
    case 'intake-gateway-refused': {
      const { deviceId } = finding
      return {
        what: msg`The gateway refuses this device (${deviceId}): no order can come in.`,
        next: msg`It was locked out, or given to another device. Call whoever runs the gateway and name this device.`,
        short: msg`refused by the gateway`,
      }
    }
    case 'intake-gateway-locked':
      return {
        what: msg`This device cannot read its sign-in for the gateway: no order can come in.`,
        next: msg`Unlock this device's keychain, or put the file secrets.key back into the data folder; the station then resumes on its own.`,
        short: msg`the sign-in cannot be read`,
      }
    case 'intake-gateway-silent': {
      const time = at(finding.at)
      const { deviceId, server } = finding
      return {
        what: msg`The gateway behind ${server} does not answer since ${time}.`,
        next: msg`This device is online; the trouble is on the gateway's side. Acceptances wait here and are sent later. Call whoever runs the gateway and name this device (${deviceId}).`,
        short: msg`the gateway is silent since ${time}`,
      }
    }
    case 'intake-gateway-behind': {
      const { count } = finding
      const past = ago(finding.oldestAt)
      return {
        what: msg`${plural(count, { one: `# message from the channels waits at the gateway, for ${past}.`, other: `# messages from the channels wait at the gateway, the oldest for ${past}.` })}`,
        next: msg`This device does not take them in fast enough, or cannot store them. Look at the other lines here; what waited too long is shown as not answered in time.`,
        short: msg`${plural(count, { one: '# waits at the gateway', other: '# wait at the gateway' })}`,
      }
    }
    case 'intake-gateway-idle': {
      const { deviceId } = finding
      return {
        what: msg`No location's orders are given to this device (${deviceId}).`,
        next: msg`Nobody gave it one yet, or another device serves them now. Ask whoever runs the gateway.`,
        short: msg`no location is given to this device`,
      }
    }
  }
}

export function outboxWords(finding: OutboxFinding, { at, ago }: Figures): Said {
  switch (finding.code) {
    case 'outbox-empty': {
      if (finding.lastSentAt === null) return fine(msg`nothing waits`)
      const time = at(finding.lastSentAt)
      return fine(msg`nothing waits, last sent ${time}`)
    }
    case 'outbox-waiting': {
      const { count } = finding
      const past = ago(finding.oldestAt)
      return {
        what: msg`${plural(count, { one: `# answer to a channel waits, for ${past}.`, other: `# answers to a channel wait, the oldest for ${past}.` })}`,
        next: msg`The channel does not know yet what you decided, and may give these orders up. They are retried on their own.`,
        short: msg`${plural(count, { one: '# waits', other: '# wait' })}`,
      }
    }
    case 'outbox-gave-up': {
      const { count } = finding
      return {
        what: msg`${plural(count, { one: '# answer to a channel was given up.', other: '# answers to a channel were given up.' })}`,
        next: msg`The channel does not know what you decided. Open the order and send it again, or settle it on the channel's tablet.`,
        short: msg`${plural(count, { one: '# given up', other: '# given up' })}`,
      }
    }
  }
}
