import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { boardLocation, useDevice } from '#renderer/station/device/device-store.ts'
import { HeldFields } from '#renderer/kit/ui/HeldFields.tsx'
import { TextBox } from '#renderer/kit/ui/TextBox.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { problemOf } from '#renderer/kit/words/problems.ts'
import type { SigningIn } from '#renderer/station/sign-in/use-sign-in.ts'

type Props = { signing: SigningIn; autoFocus?: boolean }

/** What a manager fills in, with what was wrong the last time. */
export function SignInFields({ signing, autoFocus = false }: Props) {
  const { t } = useLingui()
  const { attemptsLeft, lockedUntil, problem } = signing
  return (
    <>
      {lockedUntil !== null ? (
        <Locked until={lockedUntil} />
      ) : (
        attemptsLeft !== null && (
          <Notice
            look="block"
            tone="trouble"
            urgent
            title={<Trans>E-mail or password is wrong</Trans>}
            about="wrong"
          >
            {t`${plural(attemptsLeft, {
              one: 'One more try, then this account is locked for five minutes.',
              other: '# tries left before this account is locked for five minutes.',
            })}`}
          </Notice>
        )
      )}
      {problem !== null && (
        <Notice look="block" tone="trouble" urgent>
          {t(problemOf(problem))}
        </Notice>
      )}
      <HeldFields isBusy={signing.isBusy}>
        <TextBox
          label={<Trans>E-mail</Trans>}
          type="email"
          autoComplete="username"
          value={signing.email}
          onChange={signing.setEmail}
          maxLength={254}
          autoFocus={autoFocus}
          problem={signing.isEmailMissing && <Trans>Give the e-mail address of your account.</Trans>}
        />
        <TextBox
          label={<Trans>Password</Trans>}
          type="password"
          autoComplete="current-password"
          value={signing.password}
          onChange={signing.setPassword}
          maxLength={200}
          problem={signing.isPasswordMissing && <Trans>Give your password.</Trans>}
        />
      </HeldFields>
      <BusyButton
        look="main"
        wide
        isBusy={signing.isBusy}
        isDisabled={lockedUntil !== null}
        onPress={() => void signing.signIn()}
      >
        <Trans comment="button">Sign in</Trans>
      </BusyButton>
    </>
  )
}

function Locked({ until }: { until: number }) {
  const format = useFormat()
  const zone = useDevice(({ state }) => boardLocation(state)?.timeZone ?? 'UTC')
  const time = format.time(until, zone)
  return (
    <Notice
      look="block"
      tone="trouble"
      urgent
      title={<Trans>This account is locked until {time}</Trans>}
      about="locked"
    >
      <Trans>Too many wrong passwords in a row. Wait, or have another manager sign in.</Trans>
    </Notice>
  )
}
