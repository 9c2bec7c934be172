import { Trans, useLingui } from '@lingui/react/macro'
import { ExternalLink } from 'lucide-react'
import { type Channel, channelNames } from '#shared/channel.ts'
import type { ConsentState } from '#shared/integration/consent.ts'
import { serviceName } from '#shared/support/contacts.ts'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { TextButton } from '#renderer/kit/ui/TextButton.tsx'
import { Working } from '#renderer/kit/ui/Working.tsx'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { durationWords } from '#renderer/kit/words/durations.ts'
import { problemOf } from '#renderer/kit/words/problems.ts'
import { useCall } from '#renderer/station/call/use-call.ts'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import { useIntegrations } from '#renderer/station/integrations/integrations-store.ts'
import {
  followedLink,
  openConsentWindow,
  showSignInWindow,
  useSignInWindow,
} from '#renderer/station/integrations/sign-in-window.ts'
import styles from './ConsentPart.module.css'
import { consentProblemWords } from './consent-problems.ts'
import { consentRefusalWords } from './consent-refusals.ts'
import { SharedStores } from './SharedStores.tsx'

/** Connecting stores of a channel without a wizard: the consent in its own window, then which store is which location (R111). */
export function ConsentPart({ channel }: { channel: Channel }) {
  const consent = useIntegrations(({ state }) => state?.consents.find((one) => one.channel === channel))
  const name = channelNames[channel]
  if (!consent) return null
  if (!consent.isSetUp)
    return consent.keyIs === 'gateway' ? <NotThere channel={channel} /> : <NotSetUp channel={channel} />
  return (
    <div className={styles.part} data-part="consent">
      {consent.openSince !== null ? (
        <Waiting channel={channel} since={consent.openSince} />
      ) : (
        <Problem consent={consent} />
      )}
      {consent.isGiven ? (
        <SharedStores channel={channel} again={<SignIn consent={consent} />} />
      ) : (
        <div className={styles.start}>
          <p className={styles.soft}>
            <Trans>
              Sign in to {name} in its own window and allow {serviceName} to work with your stores. Then
              choose which store is which location.
            </Trans>
          </p>
          <SignIn consent={consent} />
        </div>
      )}
    </div>
  )
}

/** Nothing is pretended: what is missing, and who gives it. */
function NotSetUp({ channel }: { channel: Channel }) {
  const open = useDashboard((state) => state.open)
  const name = channelNames[channel]
  return (
    <Notice
      look="block"
      tone="warn"
      about="not-set-up"
      title={<Trans>{name} is not set up on this station</Trans>}
      actions={
        <Button onPress={() => open({ at: 'contacts' })}>
          <Trans>Contact support</Trans>
        </Button>
      }
    >
      <Trans>
        The station has no {name} application key, so no store can be connected. Ask {serviceName} support for
        the key file of your restaurant and start the station with it. Until then, {name} orders stay on the{' '}
        {name} tablet.
      </Trans>
    </Notice>
  )
}

/** Behind a gateway: its own operator has to have it. */
function NotThere({ channel }: { channel: Channel }) {
  const open = useDashboard((state) => state.open)
  const name = channelNames[channel]
  return (
    <Notice
      look="block"
      tone="warn"
      about="not-at-gateway"
      title={<Trans>The gateway does not offer a {name} sign-in</Trans>}
      actions={
        <Button onPress={() => open({ at: 'gateway' })}>
          <Trans>See the gateway</Trans>
        </Button>
      }
    >
      <Trans>
        Whoever runs the gateway has to set {name} up there before stores can be connected through it. If the
        gateway is only away just now, this page continues by itself once it answers. Stores that are
        connected already keep their orders.
      </Trans>
    </Notice>
  )
}

function SignIn({ consent: { channel, isGiven, openSince, problem } }: { consent: ConsentState }) {
  const { t } = useLingui()
  const opening = useCall()
  const name = channelNames[channel]

  async function start(): Promise<void> {
    const answer = await opening.run((client, options) =>
      client.integrations.consent.open({ channel }, options),
    )
    if (answer?.ok) openConsentWindow(channel, answer.value.url)
  }

  return (
    <>
      {opening.problem !== null && (
        <Notice tone="trouble" urgent>
          {t(consentRefusalWords(opening.problem, name) ?? problemOf(opening.problem))}
        </Notice>
      )}
      {isGiven ? (
        <TextButton onPress={() => void start()}>
          <Trans>Use another {name} account</Trans>
        </TextButton>
      ) : (
        <BusyButton
          look={openSince === null ? 'main' : 'plain'}
          isBusy={opening.isBusy}
          onPress={() => void start()}
        >
          {openSince === null && problem === null ? (
            <Trans>Sign in to {name}</Trans>
          ) : (
            <Trans>Sign in again</Trans>
          )}
        </BusyButton>
      )}
    </>
  )
}

function Waiting({ channel, since }: { channel: Channel; since: number }) {
  const { t } = useLingui()
  const popup = useSignInWindow((state) => state.popup)
  const waited = useTime((now) => t(durationWords(now - since)))
  const name = channelNames[channel]
  return (
    <div className={styles.waiting} data-part="consent-waiting">
      <Working>
        <strong>
          <Trans>Continue in the {name} window</Trans>
        </strong>
        <br />
        <Trans>Open for {waited}. This page continues automatically.</Trans>
      </Working>
      {popup !== null && (
        <Button onPress={showSignInWindow}>
          <Trans>Show the window</Trans>
        </Button>
      )}
    </div>
  )
}

function Problem({ consent: { channel, problem, keyIs } }: { consent: ConsentState }) {
  const { t } = useLingui()
  const { seen, url } = useSignInWindow()
  if (problem === null) return null
  const name = channelNames[channel]
  const words = consentProblemWords(problem, name, keyIs)
  return (
    <Notice
      look="block"
      tone="trouble"
      urgent
      about={problem}
      title={t(words.title)}
      actions={
        problem === 'popup-blocked' && seen === 'blocked' && url !== null ? (
          <a
            className={styles.link}
            href={url}
            target="_blank"
            rel="noopener noreferrer"
            onClick={followedLink}
          >
            <ExternalLink size={22} aria-hidden="true" />
            <Trans>Open the {name} sign-in page</Trans>
          </a>
        ) : undefined
      }
    >
      {t(words.next)}
    </Notice>
  )
}
