import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Codes, Recognised } from '#shared/menu/import/recognise.ts'
import { isMadeItemId } from '#shared/menu/import/stable-ids.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { TextButton } from '#renderer/kit/ui/TextButton.tsx'

const mostShown = 6

type Props = { recognised: readonly Recognised[]; codes: Codes; onCodes: (codes: Codes) => void }

/** Dishes of a spreadsheet that the menu has under other codes, and which of the codes they go on with. */
export function RecognisedItems({ recognised, codes, onCodes }: Props) {
  const { t } = useLingui()
  if (recognised.length === 0) return null
  const count = recognised.length
  const changed = recognised.filter(({ given }) => !isMadeItemId(given))
  const more = changed.length - mostShown
  return (
    <Notice
      look="block"
      tone={codes === 'kept' ? 'info' : 'warn'}
      about="recognised"
      title={t`${plural(count, { one: 'One item was recognised by its name, not by its code', other: '# items were recognised by their names, not by their codes' })}`}
      actions={
        changed.length > 0 && (
          <TextButton onPress={() => onCodes(codes === 'kept' ? 'given' : 'kept')}>
            {codes === 'kept' ? (
              <Trans>Use the codes of the file</Trans>
            ) : (
              <Trans>Keep the codes of the menu</Trans>
            )}
          </TextButton>
        )
      }
    >
      {codes === 'kept' ? (
        <p>
          <Trans>They keep the codes they have in the menu, and what is sold out stays sold out.</Trans>
        </p>
      ) : (
        <p>
          <Trans>
            With the codes of the file each becomes a new item at DoorDash. Check afterwards what is sold out.
          </Trans>
        </p>
      )}
      {changed.slice(0, mostShown).map(({ name, kept, given }) => (
        <p key={given}>
          {isMadeItemId(kept) ? (
            <Trans comment="a dish, and its code in the spreadsheet">
              {name}: no code in the menu, {given} in the file
            </Trans>
          ) : (
            <Trans comment="a dish, its code in the menu and its code in the spreadsheet">
              {name}: {kept} in the menu, {given} in the file
            </Trans>
          )}
        </p>
      ))}
      {more > 0 && <p>{t`${plural(more, { one: 'and one more', other: 'and # more' })}`}</p>}
    </Notice>
  )
}
