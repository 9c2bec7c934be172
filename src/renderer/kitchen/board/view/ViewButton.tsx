import { useLingui } from '@lingui/react/macro'
import { Columns3, LayoutGrid } from 'lucide-react'
import { useState } from 'react'
import { whenAsked } from '#renderer/kit/frames/when-asked.tsx'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { OpeningSheet } from '#renderer/kit/ui/OpeningSheet.tsx'
import { useBoardView } from './board-view.ts'

const ViewSheet = whenAsked(async () => (await import('./ViewSheet.tsx')).ViewSheet, OpeningSheet)

/** How this screen shows its orders, and the way to change it. */
export function ViewButton() {
  const { t } = useLingui()
  const [isOpen, setOpen] = useState(false)
  const order = useBoardView(({ view }) => view.order)
  const Icon = order === 'columns' ? Columns3 : LayoutGrid
  return (
    <span data-part="view">
      <Button
        square
        size="small"
        label={t({ message: 'View', comment: 'a button: how the board is shown on this screen' })}
        onPress={() => setOpen(true)}
      >
        <Icon size={24} aria-hidden="true" />
      </Button>
      {isOpen && <ViewSheet onClose={() => setOpen(false)} />}
    </span>
  )
}
