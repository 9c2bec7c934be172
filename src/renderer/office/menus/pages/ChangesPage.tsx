import { Trans } from '@lingui/react/macro'
import { type Channel, channelNames } from '#shared/channel.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { PlainPage } from '#renderer/kit/frames/PlainPage.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { OutsideChanges } from '../changes/OutsideChanges.tsx'
import { storefrontKey, storefrontOf, useMenuList, useTargets } from '#renderer/station/menus/menus-store.ts'
import { startPublishing } from '#renderer/station/menus/publish-store.ts'

type Props = { menuId: string; locationId: string; channel: Channel }

/** A menu that was changed at its channel, side by side with ours (R27). */
export function ChangesPage({ menuId, locationId, channel }: Props) {
  const open = useDashboard((state) => state.open)
  const key = storefrontKey({ locationId, channel })
  const target = useTargets().find((each) => storefrontKey(each) === key)
  const menu = useMenuList().find(({ id }) => id === menuId)
  const name = channelNames[channel]
  const menuName = menu?.name ?? ''
  return (
    <PlainPage
      title={<Trans>What changed at {name}</Trans>}
      lead={
        <Trans>
          “{menuName}” as you have it here, beside what customers see there. You decide which version stays.
        </Trans>
      }
      tools={
        <Button onPress={() => open({ at: 'menus' })}>
          <Trans>To the menus</Trans>
        </Button>
      }
    >
      {target && menu ? (
        <OutsideChanges
          menuId={menuId}
          currency={menu.currency}
          target={target}
          isDecided={() => false}
          onOverwrite={(fingerprint) =>
            startPublishing(menuId, { storefront: storefrontOf(target), overwrite: fingerprint })
          }
          onTakenOver={() => open({ at: 'menu', menuId })}
        />
      ) : (
        <Notice look="block" tone="info">
          <Trans>This menu or this location is no longer here.</Trans>
        </Notice>
      )}
    </PlainPage>
  )
}
