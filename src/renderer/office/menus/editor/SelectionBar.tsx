import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Copy, Eye, EyeOff, FolderInput, Percent, Trash2, X } from 'lucide-react'
import { useId } from 'react'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Select } from '#renderer/kit/ui/Select.tsx'
import { useItemActions } from './item-actions.ts'
import type { ItemEntry } from './ItemList.tsx'
import { useCategoryOptions } from './use-category-options.ts'
import styles from './SelectionBar.module.css'

type Props = { chosen: readonly ItemEntry[]; onClear: () => void; onPrices: () => void }

const icon = { size: 22, 'aria-hidden': true } as const

/** What can be done with all the items that are ticked. */
export function SelectionBar({ chosen, onClear, onPrices }: Props) {
  const { t } = useLingui()
  const id = useId()
  const actions = useItemActions()
  const categories = useCategoryOptions()
  const count = chosen.length
  const keys = () => chosen.map(({ key }) => key)
  return (
    <div className={styles.bar} role="toolbar" aria-label={t`Selected items`}>
      <Button square look="quiet" size="small" label={t`Clear the selection`} onPress={onClear}>
        <X {...icon} />
      </Button>
      <p className={styles.count} role="status">
        {t`${plural(count, { one: '# selected', other: '# selected' })}`}
      </p>
      <Button size="small" onPress={onPrices}>
        <Percent {...icon} />
        <Trans>Prices</Trans>
      </Button>
      <label className="heard-only" htmlFor={id}>
        <Trans>Move to a category</Trans>
      </label>
      <Select
        id={id}
        className={styles.move}
        icon={<FolderInput {...icon} />}
        value=""
        options={[
          {
            value: '',
            words: t({ message: 'Move to…', comment: 'then a category is chosen' }),
            isDisabled: true,
          },
          ...categories,
        ]}
        onChange={(category) => {
          actions.moveTo(keys(), category)
          onClear()
        }}
      />
      <Button square size="small" label={t`Duplicate`} onPress={() => actions.duplicate(keys())}>
        <Copy {...icon} />
      </Button>
      <Button square size="small" label={t`Put on the menu`} onPress={() => actions.setActive(keys(), true)}>
        <Eye {...icon} />
      </Button>
      <Button
        square
        size="small"
        label={t`Take off the menu`}
        onPress={() => actions.setActive(keys(), false)}
      >
        <EyeOff {...icon} />
      </Button>
      <Button
        square
        size="small"
        label={t`Delete`}
        onPress={() => {
          actions.remove(keys())
          onClear()
        }}
      >
        <Trash2 {...icon} />
      </Button>
    </div>
  )
}
