import { useLingui } from '@lingui/react/macro'
import type { Message } from '#shared/assistant/messages.ts'
import { intentWords } from '../words/intent-words.ts'
import { Activating, ActivationError, Result } from './Activation.tsx'
import { Allergies } from './Allergies.tsx'
import { Answer } from './Answer.tsx'
import { Checking } from './Checking.tsx'
import { Choose } from './Choose.tsx'
import { Dishes } from './Dishes.tsx'
import { FiguresAnswer } from './FiguresAnswer.tsx'
import { OrderTold } from './OrderTold.tsx'
import { NothingPaused, PauseQuestion, PauseSent } from './Pausing.tsx'
import { AmbiguousLocation, LocationNotReady, UnknownLocation } from './Location.tsx'
import { CheckFailed, Interrupted, NotStarted, OutcomeUnknown } from './Problems.tsx'
import { Status } from './Status.tsx'
import { Stores } from './Stores.tsx'
import {
  Cancelled,
  CannotCancel,
  ChannelNotOffered,
  LanguageNote,
  LookingUp,
  NotSentOffline,
  NotUnderstood,
  OrThis,
  PressTheButton,
  SignedIn,
  SignedOut,
  SignInNeeded,
  StillUnderWay,
  Talk,
  TickFirst,
  Welcome,
} from './Talk.tsx'
import { Warning } from './Warning.tsx'

type Props = {
  message: Message
  /** The step this message belongs to is still open. */
  isOpen: boolean
}

/** What a message says; the buttons under it are its own. */
export function MessageContent({ message, isOpen }: Props) {
  const { t } = useLingui()
  switch (message.kind) {
    case 'said':
      return message.text
    case 'asked':
      return t(intentWords[message.intent])
    case 'welcome':
      return <Welcome />
    case 'talk':
      return <Talk reply={message.reply} />
    case 'not-understood':
      return <NotUnderstood again={message.again} />
    case 'or-this':
      return <OrThis />
    case 'language-note':
      return <LanguageNote />
    case 'status':
      return <Status {...message} />
    case 'answer':
      return <Answer {...message} />
    case 'channel-not-offered':
      return <ChannelNotOffered channel={message.channel} />
    case 'checking':
      return <Checking {...message} isOpen={isOpen} />
    case 'check-failed':
      return <CheckFailed problem={message.problem} />
    case 'stores':
      return <Stores {...message} />
    case 'choose':
      return <Choose {...message} isOpen={isOpen} />
    case 'tick-first':
      return <TickFirst />
    case 'unknown-location':
      return <UnknownLocation said={message.said} />
    case 'ambiguous-location':
      return <AmbiguousLocation {...message} />
    case 'location-not-ready':
      return <LocationNotReady {...message} />
    case 'looking-up-cut-offs':
      return <LookingUp isOpen={isOpen} />
    case 'warning':
      return <Warning {...message} />
    case 'press-the-button':
      return <PressTheButton step={message.step} />
    case 'activating':
      return <Activating {...message} isOpen={isOpen} />
    case 'result':
      return <Result {...message} />
    case 'activation-error':
      return <ActivationError {...message} />
    case 'not-started':
      return <NotStarted problem={message.problem} />
    case 'outcome-unknown':
      return <OutcomeUnknown {...message} />
    case 'still-under-way':
      return <StillUnderWay channel={message.channel} />
    case 'cancelled':
      return <Cancelled />
    case 'cannot-cancel':
      return <CannotCancel channel={message.channel} />
    case 'not-sent-offline':
      return <NotSentOffline />
    case 'figures':
      return <FiguresAnswer {...message} />
    case 'order':
      return <OrderTold {...message} />
    case 'allergies':
      return <Allergies {...message} />
    case 'dishes':
      return <Dishes {...message} />
    case 'pause-question':
      return <PauseQuestion {...message} />
    case 'nothing-paused':
      return <NothingPaused {...message} />
    case 'pause-sent':
      return <PauseSent {...message} />
    case 'sign-in-needed':
      return <SignInNeeded to={message.to} />
    case 'signed-in':
      return <SignedIn name={message.name} />
    case 'signed-out':
      return <SignedOut />
    case 'interrupted':
      return <Interrupted what={message.what} />
  }
}
