import { Trans } from '@lingui/react/macro'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import styles from './DemoAccount.module.css'
import { useSession } from '#renderer/station/session/session-store.ts'
import type { SigningIn } from '#renderer/station/sign-in/use-sign-in.ts'

/** The account of a demo station, to be filled in with one press; nothing elsewhere. */
export function DemoAccount({ signing: { setEmail, setPassword } }: { signing: SigningIn }) {
  const demo = useSession(({ state }) => state?.demoAccount ?? null)
  if (demo === null) return null
  return (
    <Notice look="block" tone="info" title={<Trans>This is a demo</Trans>} about="demo-account">
      <p>
        <Trans>Its manager signs in with this account:</Trans>
      </p>
      <dl className={styles.account}>
        <dt>
          <Trans>E-mail</Trans>
        </dt>
        <dd>{demo.email}</dd>
        <dt>
          <Trans>Password</Trans>
        </dt>
        <dd>{demo.password}</dd>
      </dl>
      <Button
        size="small"
        className={styles.fill}
        onPress={() => {
          setEmail(demo.email)
          setPassword(demo.password)
        }}
      >
        <Trans>Fill it in</Trans>
      </Button>
    </Notice>
  )
}
