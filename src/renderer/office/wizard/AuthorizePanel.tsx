import { Trans, useLingui } from '@lingui/react/macro'
import { ExternalLink, KeyRound, Mail, MessageSquareMore, Store } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Wizard } from '#shared/integration/wizard.ts'
import { serviceName } from '#shared/support/contacts.ts'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { TextButton } from '#renderer/kit/ui/TextButton.tsx'
import { Working } from '#renderer/kit/ui/Working.tsx'
import { durationWords } from '#renderer/kit/words/durations.ts'
import { signInProblemWords } from '#renderer/kit/words/sign-in-problems.ts'
import styles from './AuthorizePanel.module.css'
import {
  followedLink,
  showSignInWindow,
  useSignInWindow,
} from '#renderer/station/integrations/sign-in-window.ts'

type Props = { wizard: Wizard; isWaiting: boolean }

/** What will happen in DoorDash's window, what is happening there, or what went wrong (R39 to R50). */
export function AuthorizePanel({ wizard, isWaiting }: Props) {
  return (
    <>
      {isWaiting ? <Waiting since={wizard.signingInSince} /> : <Problem wizard={wizard} />}
      <Panel title={<Trans>What DoorDash asks for</Trans>}>
        <ol className={styles.steps}>
          <Ask icon={<Mail {...icon} />}>
            <Trans>
              <strong>Your e-mail</strong> for the Merchant portal. The account must be a Business Admin or a
              Business Group Admin.
            </Trans>
          </Ask>
          <Ask icon={<KeyRound {...icon} />}>
            <Trans>
              <strong>Your password</strong> there.
            </Trans>
          </Ask>
          <Ask icon={<MessageSquareMore {...icon} />}>
            <Trans>
              <strong>A six-digit code</strong>, sent to that e-mail or to the phone on file. Copy it and
              paste it.
            </Trans>
          </Ask>
          <Ask icon={<Store {...icon} />}>
            <Trans>
              <strong>Access to your stores</strong> for {serviceName}: press Continue.
            </Trans>
          </Ask>
        </ol>
        <p className={styles.hint}>
          <Trans>A new window opens for this. Make sure that the pop-up blocker is off.</Trans>
        </p>
      </Panel>
    </>
  )
}

const icon = { size: 24, strokeWidth: 1.9, 'aria-hidden': true } as const

function Ask({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <li className={styles.step}>
      <span className={styles.icon}>{icon}</span>
      <span>{children}</span>
    </li>
  )
}

function Waiting({ since }: { since: number | null }) {
  const { t } = useLingui()
  const popup = useSignInWindow((state) => state.popup)
  const waited = useTime((now) => t(durationWords(since === null ? 0 : now - since)))
  return (
    <div className={styles.waiting}>
      <Working>
        <strong className={styles.strong}>
          <Trans>Continue in DoorDash's window</Trans>
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

function Problem({ wizard }: { wizard: Wizard }) {
  const { t } = useLingui()
  const read = useDashboard((state) => state.read)
  const { seen, url } = useSignInWindow()
  const problem = wizard.problem
  if (problem === null) return null
  const words = signInProblemWords[problem]
  const isBlocked = problem === 'popup-blocked'
  return (
    <Notice
      look="block"
      tone="trouble"
      urgent
      about={problem}
      title={t(words.title)}
      actions={
        isBlocked ? (
          <>
            {seen === 'blocked' && url !== null && (
              <a
                className={styles.link}
                href={url}
                target="_blank"
                rel="noopener noreferrer"
                onClick={followedLink}
              >
                <ExternalLink size={22} aria-hidden="true" />
                <Trans>Open DoorDash's sign-in page</Trans>
              </a>
            )}
            <TextButton onPress={() => read('pop-ups')}>
              <Trans>How to allow pop-up windows</Trans>
            </TextButton>
          </>
        ) : undefined
      }
    >
      {t(words.next)}
    </Notice>
  )
}
