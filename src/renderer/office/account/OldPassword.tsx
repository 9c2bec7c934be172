import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { TextBox } from '#renderer/kit/ui/TextBox.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { boardLocation, useDevice } from '#renderer/station/device/device-store.ts'
import type { useRefusal } from '#renderer/station/sign-in/use-refusal.ts'

type Props = {
  value: string
  onChange: (value: string) => void
  /** Whether it was left out. */
  isMissing: boolean
  refusal: Pick<ReturnType<typeof useRefusal>, 'attemptsLeft' | 'lockedUntil'>
}

/** The password there is: whether it was a wrong one, and how many tries are left. */
export function OldPassword({ value, onChange, isMissing, refusal: { attemptsLeft, lockedUntil } }: Props) {
  const { t } = useLingui()
  const format = useFormat()
  const zone = useDevice(({ state }) => boardLocation(state)?.timeZone ?? 'UTC')
  const time = lockedUntil === null ? null : format.time(lockedUntil, zone)
  return (
    <TextBox
      label={<Trans>Old password</Trans>}
      type="password"
      autoComplete="current-password"
      value={value}
      onChange={onChange}
      maxLength={200}
      problem={
        time !== null ? (
          <Trans>Locked until {time}: too many wrong tries in a row.</Trans>
        ) : attemptsLeft !== null ? (
          <>
            <Trans>This is not your password.</Trans>{' '}
            {t`${plural(attemptsLeft, { one: '# try left.', other: '# tries left.' })}`}
          </>
        ) : (
          isMissing && <Trans>Type the password you have now.</Trans>
        )
      }
    />
  )
}
