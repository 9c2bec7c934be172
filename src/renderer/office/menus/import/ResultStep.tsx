import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { itemsOf, type Menu } from '#shared/menu/menu.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { CreateStepPage } from '../create-steps/CreateStepPage.tsx'
import { CellProblems } from './CellProblems.tsx'
import { ColumnTroubles } from './ColumnTroubles.tsx'
import { HiddenParts } from './HiddenParts.tsx'
import { includeHidden, readMenu, startAgain, useImport } from './import-store.ts'
import { LeftOut } from './LeftOut.tsx'
import type { ImportOutcome } from './reading/messages.ts'
import styles from './ResultStep.module.css'

/** What was found: all of it goes on, or every bad cell is listed and only the good rows may. */
export function ResultStep({ onDone }: { onDone: (document: Menu) => void }) {
  const outcome = useImport((state) => state.outcome)
  if (outcome === null) return null
  const isEmpty = itemsOf(outcome.menu).length === 0
  return outcome.isWhole ? (
    <Whole outcome={outcome} onDone={onDone} />
  ) : isEmpty ? (
    <Nothing />
  ) : (
    <Bad outcome={outcome} onDone={onDone} />
  )
}

type Props = { outcome: ImportOutcome; onDone: (document: Menu) => void }

function Whole({ outcome: { menu, problems }, onDone }: Props) {
  const { t } = useLingui()
  const items = itemsOf(menu).length
  return (
    <CreateStepPage
      current="file"
      title={<Trans>All of it can be imported</Trans>}
      back={<ToColumns />}
      next={
        <Button look="main" onPress={() => onDone(menu)}>
          <Trans comment="button: takes all rows of a spreadsheet">Import all</Trans>
        </Button>
      }
    >
      <Notice look="block" tone="good" about="all-good" title={<Counts menu={menu} />}>
        <p>{t`${plural(items, { one: 'The one item was checked, cell by cell.', other: 'All # items were checked, cell by cell.' })}`}</p>
      </Notice>
      <Hidden />
      {problems.length > 0 && <CellProblems problems={problems} />}
    </CreateStepPage>
  )
}

function Bad({ outcome: { menu, problems, errorCount, partial }, onDone }: Props) {
  const { t } = useLingui()
  const good = partial === null ? 0 : itemsOf(partial.menu).length
  return (
    <CreateStepPage
      current="file"
      title={t`${plural(errorCount, { one: 'One cell needs fixing', other: '# cells need fixing' })}`}
      lead={<Trans>Nothing has been imported. Fix the cells in your file, then choose it again.</Trans>}
      back={<ToColumns />}
      next={
        <div className={styles.ways}>
          {partial !== null && (
            <Button onPress={() => onDone(partial.menu)}>
              {t`${plural(good, { one: 'Import the one good row', other: 'Import the # good rows' })}`}
            </Button>
          )}
          <Button look="main" onPress={() => startAgain()}>
            <Trans comment="button: back to choosing a file">Fix the file and choose it again</Trans>
          </Button>
        </div>
      }
    >
      <p className={styles.counts}>
        <Counts menu={menu} />
      </p>
      {partial !== null && <LeftOut leftOut={partial.leftOut} good={good} />}
      <Hidden />
      <ColumnTroubles problems={problems} />
      <CellProblems problems={problems} />
    </CreateStepPage>
  )
}

function Nothing() {
  return (
    <CreateStepPage
      current="file"
      title={<Trans>No item was found</Trans>}
      back={<ToColumns />}
      next={
        <Button look="main" onPress={() => startAgain()}>
          <Trans>Choose another file</Trans>
        </Button>
      }
    >
      <Notice look="block" tone="warn" about="nothing-found">
        <p>
          <Trans>
            The columns chosen for the item and its price are empty. Check the columns again, and the row with
            the headings.
          </Trans>
        </p>
      </Notice>
    </CreateStepPage>
  )
}

/** Hidden rows come in at one press; a hidden column has to be looked at first. */
function Hidden() {
  const { sheets, sheet, currency } = useImport()
  return (
    <HiddenParts
      onInclude={(withHidden) => {
        includeHidden(withHidden)
        if ((sheets[sheet]?.hiddenColumns.length ?? 0) > 0 || currency === null)
          useImport.setState({ phase: 'columns' })
        else void readMenu(currency)
      }}
    />
  )
}

function ToColumns() {
  return (
    <Button onPress={() => useImport.setState({ phase: 'columns' })}>
      <Trans>Back</Trans>
    </Button>
  )
}

function Counts({ menu }: { menu: Menu }) {
  const { t } = useLingui()
  const items = t`${plural(itemsOf(menu).length, { one: 'one item', other: '# items' })}`
  const categories = t`${plural(menu.categories.length, { one: 'one category', other: '# categories' })}`
  const groups = t`${plural(menu.groups.length, { 0: 'no groups of options', one: 'one group of options', other: '# groups of options' })}`
  return (
    <Trans comment="what a spreadsheet holds: 120 items in 15 categories, 13 groups of options">
      {items} in {categories}, {groups}
    </Trans>
  )
}
