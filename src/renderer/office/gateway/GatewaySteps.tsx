import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { CircleAlert, CircleCheck, CircleDashed, LoaderCircle, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { needsSomebody } from '#shared/health/checks.ts'
import { type GatewayLink, hostOf } from '#shared/station/gateway-link.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { State } from '#renderer/kit/ui/State.tsx'
import { useWhen } from '#renderer/station/clock/use-when.ts'
import { useZone } from '#renderer/station/device/use-zone.ts'
import { useFollowHealth } from '#renderer/station/health/follow-health.ts'
import { useHealth } from '#renderer/station/health/health-store.ts'
import { useFindingWords } from '#renderer/views/health/finding-words.ts'
import styles from './Gateway.module.css'

const look = {
  good: { tone: 'good', icon: CircleCheck },
  working: { tone: 'waiting', icon: LoaderCircle },
  later: { tone: 'none', icon: CircleDashed },
  warn: { tone: 'warn', icon: TriangleAlert },
  bad: { tone: 'error', icon: CircleAlert },
} as const

/** How far the way to the gateway stands, step by step, and what to do where it does not. */
export function GatewaySteps({ link }: { link: GatewayLink }) {
  return (
    <Panel title={<Trans>The way to the gateway</Trans>} about="gateway">
      <Advice />
      <ol className={styles.steps}>
        <Step name={<Trans comment="step of being paired">Connection</Trans>}>
          <Line link={link} />
        </Step>
        <Step name={<Trans comment="a service between the channels and this device">Gateway</Trans>}>
          <Answer link={link} />
        </Step>
        <Step name={<Trans comment="what a gateway gives this device">Orders</Trans>}>
          <Orders link={link} />
        </Step>
      </ol>
    </Panel>
  )
}

/** What device health says of it, in the same words. */
function Advice() {
  useFollowHealth()
  const { t } = useLingui()
  const wordsOf = useFindingWords()
  const check = useHealth(({ state }) => state?.checks.find(({ part }) => part === 'intake'))
  if (!check || !needsSomebody(check)) return null
  const { what, next } = wordsOf(check.finding)
  return (
    <Notice
      look="block"
      tone={check.state === 'problem' ? 'trouble' : 'warn'}
      about="gateway-trouble"
      title={t(what)}
    >
      {next && t(next)}
    </Notice>
  )
}

function Step({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <li>
      <span className={styles.step}>{name}</span>
      {children}
    </li>
  )
}

function Line({ link }: { link: GatewayLink }) {
  const since = useWhen(link.lineSince, useZone())
  const server = hostOf(link.server ?? '')
  switch (link.line) {
    case 'connecting':
      return (
        <State {...look.working} name="connecting">
          <Trans>Connecting…</Trans>
        </State>
      )
    case 'up':
      return (
        <State {...look.good} name="up">
          {server === '' ? <Trans>Connected</Trans> : <Trans>Connected to {server}</Trans>}
        </State>
      )
    case 'down':
      return (
        <State {...look.bad} name="down">
          <Trans>Not reached since {since}</Trans>
        </State>
      )
    case 'refused':
      return (
        <State {...look.bad} name="refused">
          <Trans>Refused since {since}</Trans>
        </State>
      )
    case 'locked':
      return (
        <State {...look.bad} name="locked">
          <Trans>The sign-in of this device cannot be read</Trans>
        </State>
      )
  }
}

function Answer({ link }: { link: GatewayLink }) {
  const since = useWhen(link.silentSince ?? 0, useZone())
  if (link.line !== 'up')
    return (
      <State {...look.later} name="later">
        <Trans>Once it is connected</Trans>
      </State>
    )
  if (link.silentSince !== null)
    return (
      <State {...look.bad} name="silent">
        <Trans>Silent since {since}</Trans>
      </State>
    )
  if (link.answeredAt === null)
    return (
      <State {...look.working} name="asking">
        <Trans>Asking the gateway…</Trans>
      </State>
    )
  return (
    <State {...look.good} name="answers">
      <Trans>Answers</Trans>
    </State>
  )
}

function Orders({ link }: { link: GatewayLink }) {
  const { t } = useLingui()
  const count = link.locations?.length ?? 0
  if (link.locations === null)
    return (
      <State {...look.later} name="later">
        <Trans>Once the gateway answers</Trans>
      </State>
    )
  if (count === 0)
    return (
      <State {...look.warn} name="none">
        <Trans>No location is given to this device</Trans>
      </State>
    )
  return (
    <State {...look.good} name="given">
      {t`${plural(count, { one: '# location is given to this device', other: '# locations are given to this device' })}`}
    </State>
  )
}
