import { Trans, useLingui } from '@lingui/react/macro'
import { ArrowDown, ArrowUp, Copy, Trash2 } from 'lucide-react'
import type { MenuCategory } from '#shared/menu/menu.ts'
import type { MenuProblem } from '#shared/menu/problem.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Toggle } from '#renderer/kit/ui/Toggle.tsx'
import { useCategoryActions } from './category-actions.ts'
import { useEditor, useSession } from './editor-context.ts'
import { FieldProblems } from './FieldProblems.tsx'
import styles from './Form.module.css'
import { changeCategory } from './menu-edits.ts'
import { newId } from './new-entries.ts'
import { problemsOf } from './problem-index.ts'
import { placeOf } from './row-keys.ts'
import { useFieldProblems } from './use-field-problems.ts'
import { WordsField } from './WordsField.tsx'

const icon = { size: 22, 'aria-hidden': true } as const
const fields = ['name', 'id', 'items'] as const

/** Name of a category, whether customers see it, and what can be done with it as a whole. */
export function CategoryForm({ category: key }: { category: string }) {
  const { t } = useLingui()
  const session = useSession()
  const actions = useCategoryActions()
  const at = useEditor((state) => placeOf(state.document.categories, key))
  const last = useEditor((state) => state.document.categories.length - 1)
  const category = useEditor((state) => state.document.categories[at])
  const problems = useEditor((state) => problemsOf(state.problems, `categories/${at}`))
  const { of, rest } = useFieldProblems(problems, fields)
  if (!category) return null
  const change = (field: string, changes: Partial<MenuCategory>) =>
    session.change((menu) => changeCategory(menu, placeOf(menu.categories, key), changes), {
      field: `${category.id} ${field}`,
    })
  // What is wrong with an item inside is told at the item.
  const own = (list: readonly MenuProblem[]) => list.filter(({ path }) => path.length <= 3)
  return (
    <div className={styles.form} data-form="category">
      <FieldProblems problems={own(rest)} />
      <WordsField
        field="name"
        label={<Trans>Name of the category</Trans>}
        value={category.name}
        onChange={(name) => change('name', { name })}
        problems={own(of('name'))}
      />
      <FieldProblems problems={own(of('items'))} />
      <div className={styles.switches}>
        <div data-field="active">
          <Toggle
            on={category.active}
            onChange={(active) => change('active', { active })}
            hint={<Trans>Off takes all its items off the menu.</Trans>}
          >
            <Trans>Shown to customers</Trans>
          </Toggle>
        </div>
      </div>
      <div className={styles.reference} data-field="id">
        <p>
          <Trans comment="an item's id at DoorDash">Reference</Trans> <code>{category.id || '–'}</code>
        </p>
        {own(of('id')).length > 0 && (
          <>
            <FieldProblems problems={own(of('id'))} />
            <Button
              size="small"
              onPress={() => {
                change('id', { id: newId('cat') })
                session.jumpTo(['categories', at, 'name'])
              }}
            >
              <Trans>Give it a new reference</Trans>
            </Button>
          </>
        )}
      </div>
      <div className={styles.tools}>
        <Button square label={t`Move up`} isDisabled={at === 0} onPress={() => actions.moveBy(key, -1)}>
          <ArrowUp {...icon} />
        </Button>
        <Button square label={t`Move down`} isDisabled={at === last} onPress={() => actions.moveBy(key, 1)}>
          <ArrowDown {...icon} />
        </Button>
        <Button onPress={() => actions.duplicate(key)}>
          <Copy {...icon} />
          <Trans>Duplicate</Trans>
        </Button>
        <Button onPress={() => actions.remove(key)}>
          <Trash2 {...icon} />
          <Trans>Delete</Trans>
        </Button>
      </div>
    </div>
  )
}
