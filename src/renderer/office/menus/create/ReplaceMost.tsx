import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Ask } from '#renderer/kit/ui/Ask.tsx'

type Props = { name: string; takenAway: number; count: number; onReplace: () => void; onClose: () => void }

/** An import takes most of a menu away: that is asked for, in case it is the wrong file or the wrong menu. */
export function ReplaceMost({ name, takenAway, count, onReplace, onClose }: Props) {
  const { t } = useLingui()
  const items = t`${plural(count, { one: 'its one item', other: 'its # items' })}`
  return (
    <Ask
      title={<Trans>Replace most of “{name}”?</Trans>}
      onClose={onClose}
      actions={
        <>
          <Button autoFocus onPress={onClose}>
            <Trans>Check again</Trans>
          </Button>
          <Button look="danger" onPress={onReplace}>
            <Trans comment="button: most of a menu, by an import">Replace them</Trans>
          </Button>
        </>
      }
    >
      <p>
        <Trans comment="an import takes 37 of its 40 items away">
          The import takes {takenAway} of {items} away. Is this the right file, and the right menu?
        </Trans>
      </p>
      <p>
        <Trans>What is sold out among them is no longer followed. The menu’s history keeps them.</Trans>
      </p>
    </Ask>
  )
}
