import { Trans } from '@lingui/react/macro'
import { useMemo } from 'react'
import { compareMenus } from '#shared/menu/compare.ts'
import type { Menu } from '#shared/menu/menu.ts'
import { Sheet } from '#renderer/kit/ui/Sheet.tsx'
import { ChangeList } from '../changes/ChangeList.tsx'
import { useEditor } from './editor-context.ts'

/** What is here against what another screen saved, before one of them is chosen. */
export function DifferencesSheet({ theirs, onClose }: { theirs: Menu; onClose: () => void }) {
  const mine = useEditor((state) => state.document)
  const changes = useMemo(() => compareMenus(mine, theirs), [mine, theirs])
  return (
    <Sheet title={<Trans>What differs</Trans>} onClose={onClose} wide>
      <ChangeList
        changes={changes}
        currency={mine.currency}
        before={<Trans comment="the menu on this screen, above a column">Here</Trans>}
        after={<Trans comment="the menu as another screen saved it, above a column">There</Trans>}
      />
    </Sheet>
  )
}
