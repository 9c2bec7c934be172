import { Trans } from '@lingui/react/macro'
import { CircleCheck } from 'lucide-react'
import type { MenuChange } from '#shared/menu/change.ts'
import { itemsOf, type Menu } from '#shared/menu/menu.ts'
import type { MenuProblem } from '#shared/menu/problem.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { State } from '#renderer/kit/ui/State.tsx'
import { ChangeList } from '../changes/ChangeList.tsx'
import { MenuContents } from '../shown/MenuContents.tsx'
import { MenuCounts } from '../shown/MenuCounts.tsx'
import { ProblemList } from '../shown/ProblemList.tsx'

type Props = {
  document: Menu
  problems: readonly MenuProblem[]
  /** Against the menu it goes into; null for a new one. */
  changes: readonly MenuChange[] | null
}

/** What an import will change: the list against the menu it goes into, or all of a new one. */
export function ImportPreview({ document, problems, changes }: Props) {
  const counts = <MenuCounts categories={document.categories.length} items={itemsOf(document).length} />
  return (
    <>
      {changes === null ? (
        <Panel about="preview" title={<Trans>What will be in the new menu</Trans>} aside={counts}>
          <MenuContents menu={document} />
        </Panel>
      ) : (
        <Panel about="preview" title={<Trans>What will change</Trans>} aside={counts}>
          {changes.length === 0 ? (
            <State tone="good" icon={CircleCheck} name="same">
              <Trans>Nothing: both are the same.</Trans>
            </State>
          ) : (
            <ChangeList
              changes={changes}
              currency={document.currency}
              before={<Trans comment="column: a menu before an import">Now</Trans>}
              after={<Trans comment="column: a menu after an import">After the import</Trans>}
            />
          )}
        </Panel>
      )}
      {problems.length > 0 && (
        <Panel about="problems" title={<Trans>What to fix after the import</Trans>}>
          <Notice look="block" tone="info">
            <Trans>The import brings it in as it is. You fix it in the editor before you publish.</Trans>
          </Notice>
          <ProblemList menu={document} problems={problems} />
        </Panel>
      )}
    </>
  )
}
