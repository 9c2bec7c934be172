import { Trans, useLingui } from '@lingui/react/macro'
import type { MenuSummary } from '#shared/api/menus.ts'
import { ChoiceList } from '#renderer/kit/ui/ChoiceList.tsx'
import { TextBox } from '#renderer/kit/ui/TextBox.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { MenuCounts } from '../shown/MenuCounts.tsx'

type Props = {
  /** Menus it may go into. */
  menus: readonly MenuSummary[]
  /** Null is a new menu. */
  into: string | null
  onInto: (menuId: string | null) => void
  name: string
  onName: (name: string) => void
}

const asNew = 'new'

/** Where an import goes: into a new menu, or into one that is here. */
export function Destination({ menus, into, onInto, name, onName }: Props) {
  const { t } = useLingui()
  return (
    <Panel title={<Trans>Where does it go?</Trans>}>
      {menus.length > 0 && (
        <ChoiceList
          label={<Trans>Into a new menu, or into one you have</Trans>}
          value={into ?? asNew}
          onChange={(value) => onInto(value === asNew ? null : value)}
          choices={[
            { value: asNew, words: t`Into a new menu`, hint: t`What you have stays as it is` },
            ...menus.map(({ id, name: menuName, categoryCount, itemCount }) => ({
              value: id,
              words: t`Into “${menuName}”`,
              hint: <MenuCounts categories={categoryCount} items={itemCount} />,
            })),
          ]}
        />
      )}
      {into === null && (
        <TextBox
          label={<Trans>Name of the new menu</Trans>}
          value={name}
          onChange={onName}
          maxLength={200}
          problem={name.trim() === '' && <Trans>A menu needs a name.</Trans>}
        />
      )}
    </Panel>
  )
}
