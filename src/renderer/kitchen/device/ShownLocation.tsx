import { Trans } from '@lingui/react/macro'
import type { DeviceState } from '#shared/api/device.ts'
import { ChoiceList } from '#renderer/kit/ui/ChoiceList.tsx'
import { SavingProblem } from '#renderer/views/settings/SavingProblem.tsx'
import { saveSetting } from '#renderer/station/device/save-settings.ts'

const all = 'all'

/** Which location's orders this board shows. */
export function ShownLocation({ state }: { state: DeviceState }) {
  const { locations, settings } = state
  return (
    <>
      <ChoiceList
        label={<Trans>Orders of</Trans>}
        choices={[
          { value: all, words: <Trans>All locations</Trans> },
          ...locations.map(({ id, brand, name }) => ({ value: id, words: `${brand} · ${name}` })),
        ]}
        value={settings.boardLocationId ?? all}
        onChange={(value) => void saveSetting('boardLocationId', value === all ? null : value)}
      />
      <SavingProblem about="boardLocationId" />
    </>
  )
}
