import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { DemoAccount } from '#renderer/views/sign-in/DemoAccount.tsx'
import { DoorPage } from './DoorPage.tsx'
import { SignInFields } from '#renderer/views/sign-in/SignInFields.tsx'
import { useSession } from '#renderer/station/session/session-store.ts'
import { useSignIn } from '#renderer/station/sign-in/use-sign-in.ts'

/** Managers sign in; staff go on with the board without (R33, R73). */
export function SignIn() {
  const signing = useSignIn()
  return (
    <DoorPage
      title={<Trans>Sign in to the Dashboard</Trans>}
      lead={<Trans>For managers: connecting, activating and figures. The board needs no sign-in.</Trans>}
      onSubmit={() => void signing.signIn()}
      aside={<DemoAccount signing={signing} />}
    >
      <WhyHere />
      <SignInFields signing={signing} />
    </DoorPage>
  )
}

/** After a lock or a sign-out, why this page is here. */
function WhyHere() {
  const { t } = useLingui()
  const ended = useSession((state) => state.ended)
  const minutes = useSession(({ state }) => state?.idleLockMinutes ?? 15)
  if (ended === null) return null
  return (
    <Notice look="block" tone={ended === 'signed-out' ? 'good' : 'warn'} about={ended}>
      {ended === 'idle' ? (
        t`${plural(minutes, {
          one: 'Locked after a minute without use. Sign in to continue where you left off.',
          other: 'Locked after # minutes without use. Sign in to continue where you left off.',
        })}`
      ) : ended === 'forgotten' ? (
        <Trans>
          You are no longer signed in: Order Manager was started again, or nobody used the Dashboard for a
          while. Sign in to continue where you left off.
        </Trans>
      ) : ended === 'ended' ? (
        <Trans>You were signed out here: your password was changed, or you may do less than before.</Trans>
      ) : (
        <Trans>You are signed out.</Trans>
      )}
    </Notice>
  )
}
