import { Trans } from '@lingui/react/macro'
import { DemoAccount } from '#renderer/views/sign-in/DemoAccount.tsx'
import { SignInFields } from '#renderer/views/sign-in/SignInFields.tsx'
import { useSession } from '#renderer/station/session/session-store.ts'
import { useSignIn } from '#renderer/station/sign-in/use-sign-in.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useAssistant } from './chat/assistant-store.ts'
import { goToDestination } from './chat/go-to-destination.ts'
import styles from './SignInHere.module.css'

/** A manager signs in where he is needed, and the chat goes on from there. */
export function SignInHere() {
  const isSetUp = useSession(({ state }) => state?.setupNeeded !== true)
  return isSetUp ? <Form /> : <FirstAccount />
}

function Form() {
  const signing = useSignIn()
  return (
    <form
      className={styles.card}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void signing.signIn()
      }}
      data-sign-in
    >
      <h3 className={styles.title}>
        <Trans>Manager's sign-in</Trans>
      </h3>
      <SignInFields signing={signing} autoFocus />
      <NotNow />
      <DemoAccount signing={signing} />
      {/* Enter in a field submits only where there is a button of this kind. */}
      <button type="submit" hidden />
    </form>
  )
}

/** Nobody made an account yet: that is done on the Dashboard. */
function FirstAccount() {
  return (
    <div className={styles.card} data-sign-in>
      <h3 className={styles.title}>
        <Trans>There is no manager's account on this station yet</Trans>
      </h3>
      <Button look="main" onPress={() => goToDestination({ to: 'home' })}>
        <Trans>Create the first manager's account</Trans>
      </Button>
      <NotNow />
    </div>
  )
}

function NotNow() {
  return (
    <Button look="quiet" onPress={() => useAssistant.setState({ isSigningIn: false })}>
      <Trans>Not now</Trans>
    </Button>
  )
}
