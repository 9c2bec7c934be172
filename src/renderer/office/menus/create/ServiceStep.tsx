import { Trans, useLingui } from '@lingui/react/macro'
import type { MenuTarget } from '#shared/api/menus.ts'
import { channelNames } from '#shared/channel.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { ChoiceList } from '#renderer/kit/ui/ChoiceList.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { useTargets } from '#renderer/station/menus/menus-store.ts'
import { MenuCounts } from '../shown/MenuCounts.tsx'
import { useCreating } from '#renderer/station/menus/create-store.ts'
import { CreateStepPage } from '../create-steps/CreateStepPage.tsx'
import { isReadable } from './readable.ts'

/** [Service]: DoorDash is selected where it is connected (R69, R70). */
export function ServiceStep() {
  const { t } = useLingui()
  const format = useFormat()
  const { locationId, channel, setChannel, go } = useCreating()
  const services = useTargets().filter((target) => target.locationId === locationId)
  const readable = services.filter(isReadable)
  const chosen = readable.find((target) => target.channel === channel) ?? readable[0]
  const name = services[0]?.locationName ?? ''
  const others = services.filter((target) => !isReadable(target)).map((each) => channelNames[each.channel])
  const otherNames = new Intl.ListFormat(format.language).format(others)
  return (
    <CreateStepPage
      current="service"
      title={<Trans>From which service?</Trans>}
      lead={<Trans>The menu of {name} is imported from there.</Trans>}
      back={
        <Button onPress={() => go('location')}>
          <Trans>Back</Trans>
        </Button>
      }
      next={
        <Button
          look="main"
          isDisabled={!chosen}
          onPress={() => {
            if (!chosen) return
            setChannel(chosen.channel)
            go('preview')
          }}
        >
          <Trans comment="button">Continue</Trans>
        </Button>
      }
    >
      <ChoiceList
        label={<Trans comment="field (R69)">Service</Trans>}
        value={chosen?.channel ?? null}
        onChange={setChannel}
        choices={readable.map((target) => ({
          value: target.channel,
          words: channelNames[target.channel],
          hint: <OnFile target={target} />,
        }))}
      />
      {others.length > 0 && <p>{t`Not connected at this location: ${otherNames}.`}</p>}
    </CreateStepPage>
  )
}

function OnFile({ target: { onFile } }: { target: MenuTarget }) {
  if (onFile === null) return <Trans>Its menu is read in the next step</Trans>
  return (
    <>
      {onFile.name} · <MenuCounts categories={onFile.categoryCount} items={onFile.itemCount} />
    </>
  )
}
