import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { PartialMenu } from '#shared/menu/import/without-bad-rows.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'

const mostNamed = 8

/** What importing only the good rows leaves out, in plain words. */
export function LeftOut({ leftOut, good }: { leftOut: PartialMenu['leftOut']; good: number }) {
  const { t } = useLingui()
  const names = leftOut
    .slice(0, mostNamed)
    .map(({ name, row }) =>
      name === ''
        ? t({ message: `row ${row} without a name`, comment: 'an item without a name' })
        : t({ message: `${name} (row ${row})`, comment: 'an item and its row' }),
    )
    .join(', ')
  const more = leftOut.length - Math.min(leftOut.length, mostNamed)
  return (
    <Notice
      look="block"
      tone="warn"
      about="left-out"
      title={
        <Trans comment="what is kept and what is not, when only good rows are imported">
          If you import only the good rows:{' '}
          {t`${plural(good, { one: 'one item comes in', other: '# items come in' })}`},{' '}
          {t`${plural(leftOut.length, { one: 'one is left out', other: '# are left out' })}`}
        </Trans>
      }
    >
      <p>
        <Trans>
          An item goes in whole or not at all: one wrong option leaves out every item that offers it.
        </Trans>
      </p>
      <p>
        <Trans comment="items that are left out, with their rows">Left out: {names}</Trans>
        {more > 0 && ` ${t`${plural(more, { one: 'and one more', other: 'and # more' })}`}`}
      </p>
    </Notice>
  )
}
