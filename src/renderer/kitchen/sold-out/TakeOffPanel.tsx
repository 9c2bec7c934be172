import { Trans } from '@lingui/react/macro'
import type { SellableKind, SoldOutUntil } from '#shared/menu/sold-out.ts'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Sheet } from '#renderer/kit/ui/Sheet.tsx'
import { useSoldOut } from '#renderer/station/sold-out/sold-out-store.ts'
import { useCatalog } from '#renderer/station/sold-out/use-catalog.ts'
import { TakeOffSheet } from './TakeOffSheet.tsx'

/** 86 of a dish that was found somewhere else than on the screen of 86. */
export function TakeOffPanel({
  itemId,
  kind: wanted = 'item',
  until = null,
}: {
  itemId: string
  kind?: SellableKind | undefined
  until?: SoldOutUntil | null | undefined
}) {
  const close = useScreen((state) => state.close)
  const go = useScreen((state) => state.go)
  const { catalog, isFailed } = useCatalog()
  const rows = useSoldOut((state) => state.soldOut)
  const sellable = catalog?.find(({ kind, id }) => kind === wanted && id === itemId)
  if (sellable) {
    const places = rows.filter(({ kind, sellableId }) => kind === wanted && sellableId === itemId)
    return <TakeOffSheet sellable={sellable} places={places} until={until} onClose={close} />
  }
  return (
    <Sheet
      title={<Trans>Take it off sale…</Trans>}
      onClose={close}
      actions={
        <Button onPress={() => go('sold-out')}>
          <Trans>Look on the menu</Trans>
        </Button>
      }
    >
      <p>
        {catalog === null && !isFailed ? (
          <Trans>Loading</Trans>
        ) : (
          <Trans>The menu that is on sale now does not have this item under this number.</Trans>
        )}
      </p>
    </Sheet>
  )
}
