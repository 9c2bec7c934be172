import { Trans } from '@lingui/react/macro'
import type { NamedChannel } from '#shared/assistant/intents.ts'
import type { FromBot } from '#shared/assistant/messages.ts'
import { type Channel, channelNames } from '#shared/channel.ts'
import { programName, serviceName } from '#shared/support/contacts.ts'
import { Working } from '#renderer/kit/ui/Working.tsx'
import { contactOf, platformNames } from '../words/platform-names.ts'
import styles from './Content.module.css'

type Of<Kind extends FromBot['kind']> = Extract<FromBot, { kind: Kind }>

/** How the chat begins. */
export function Welcome() {
  return (
    <div className={styles.parts}>
      <p>
        <Trans>
          Hello! I check how your delivery channels are doing, activate DoorDash with you, and answer
          questions about this program.
        </Trans>
      </p>
      <p>
        <Trans>Ask in your own words, or press a question.</Trans>
      </p>
    </div>
  )
}

/** Politeness, and what to say when there is nothing to do. */
export function Talk({ reply }: { reply: Of<'talk'>['reply'] }) {
  switch (reply) {
    case 'greeting':
      return <Trans>Hello! What can I do for you?</Trans>
    case 'thanks':
      return <Trans>You are welcome.</Trans>
    case 'yes-to-what':
      return <Trans>I have not asked you anything just now. What would you like to do?</Trans>
    case 'no':
      return <Trans>All right, I am leaving everything as it is.</Trans>
    case 'nothing-to-cancel':
      return <Trans>There is nothing to cancel: nothing is under way.</Trans>
    case 'help':
      return (
        <Trans>
          I tell you how your delivery channels are doing, help you connect and activate them, and know what
          to do when something does not work: printer, orders, menus, sound, sign-in. I never activate
          anything before you have pressed Confirm.
        </Trans>
      )
    case 'nothing-done':
      return <Trans>Understood: I did nothing, and nothing was changed.</Trans>
  }
}

export function NotUnderstood({ again }: { again: boolean }) {
  return again ? (
    <Trans>I still do not understand, sorry. One of these questions may help, or the support team can.</Trans>
  ) : (
    <Trans>I did not understand that. Say it in other words, or press a question.</Trans>
  )
}

/** Above the questions that may have been meant instead. */
export function OrThis() {
  return (
    <Trans comment="the assistant, under an answer; buttons with questions follow">
      Or did you mean this?
    </Trans>
  )
}

export function LanguageNote() {
  return <Trans>I understand English, French and Spanish. Ask me in one of them, or press a question.</Trans>
}

/** A platform that cannot be connected here: its own support is all there is (R165 to R169). */
export function ChannelNotOffered({ channel }: { channel: NamedChannel }) {
  const name = platformNames[channel]
  const phone = contactOf(channel)?.phone ?? ''
  return (
    <Trans>
      {name} cannot be connected to {programName} here; DoorDash and Uber Eats can. Reach {name} at{' '}
      <strong className={styles.phone}>{phone}</strong>.
    </Trans>
  )
}

export function TickFirst() {
  return <Trans>Select at least one location first.</Trans>
}

export function LookingUp({ isOpen }: { isOpen: boolean }) {
  const words = <Trans>Looking up what is connected there now</Trans>
  return isOpen ? <Working>{words}</Working> : words
}

/** Words confirm nothing: the button does (R132). */
export function PressTheButton({ step }: { step: Of<'press-the-button'>['step'] }) {
  switch (step) {
    case 'stores':
      return <Trans>Press Activate under DoorDash above, then choose the locations.</Trans>
    case 'choosing':
      return <Trans>Select the locations above, then press Activate.</Trans>
    case 'pausing':
      return (
        <Trans>So that nothing happens by mistake, only the button above changes how orders come in.</Trans>
      )
    case 'warning':
      return (
        <Trans>
          So that nothing happens by mistake, only the Confirm button activates. Read the warning above, then
          press Confirm.
        </Trans>
      )
  }
}

export function StillUnderWay({ channel }: { channel: Channel }) {
  const name = channelNames[channel]
  return <Trans>An activation for {name} is still under way. Let’s wait for the result first.</Trans>
}

export function Cancelled() {
  return <Trans>Cancelled. Nothing was activated, and nothing was changed.</Trans>
}

export function CannotCancel({ channel }: { channel: Channel }) {
  const name = channelNames[channel]
  return (
    <Trans>
      {name} has already been asked to activate; that cannot be undone. {serviceName} support can disconnect a
      location again.
    </Trans>
  )
}

export function NotSentOffline() {
  return (
    <Trans>
      Not sent: this screen cannot reach the station. The warning stays; press Confirm again when the banner
      is gone.
    </Trans>
  )
}

export function SignInNeeded({ to }: { to: Of<'sign-in-needed'>['to'] }) {
  switch (to) {
    case 'activate':
      return <Trans>Only managers can activate. Sign in, and we will continue from here.</Trans>
    case 'see-status':
      return <Trans>Only managers see how each location stands. Sign in, and I will look it up.</Trans>
    case 'see-figures':
      return <Trans>Only managers see the figures. Sign in, and I will look them up.</Trans>
    case 'learn-outcome':
      return (
        <Trans>
          The manager's session has ended. Sign in to see the outcome of the activation; nothing is sent
          twice.
        </Trans>
      )
  }
}

export function SignedIn({ name }: { name: string }) {
  return <Trans>Thank you, {name}. You are signed in.</Trans>
}

export function SignedOut() {
  return <Trans>The manager's session has ended. Nothing was activated. Sign in to continue.</Trans>
}
