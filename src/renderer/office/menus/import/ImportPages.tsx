import { useState } from 'react'
import type { Menu } from '#shared/menu/menu.ts'
import { useCreating } from '#renderer/station/menus/create-store.ts'
import { ChooseFile } from './ChooseFile.tsx'
import { ColumnsStep } from './ColumnsStep.tsx'
import { startAgain, useImport } from './import-store.ts'
import { ReadingStep } from './ReadingStep.tsx'
import { ResultStep } from './ResultStep.tsx'
import { SheetStep } from './SheetStep.tsx'

type Props = {
  /** A menu that is wrong nowhere but in its hours, which a spreadsheet has none of. */
  onDone: (document: Menu) => void
  onCancel: () => void
}

/** A spreadsheet becomes a menu: choose the file, say what its columns hold, see every bad cell (R65). */
export function ImportPages({ onDone, onCancel }: Props) {
  // What went on to its preview is only shown again on the way back from there.
  useState(() => {
    if (useImport.getState().isHandedOver && useCreating.getState().document === null) startAgain()
  })
  const phase = useImport((state) => state.phase)
  switch (phase) {
    case 'choose':
      return (
        <ChooseFile
          key={phase}
          onCancel={() => {
            startAgain()
            onCancel()
          }}
        />
      )
    case 'reading':
    case 'checking':
      return <ReadingStep key={phase} />
    case 'sheet':
      return <SheetStep key={phase} />
    case 'columns':
      return <ColumnsStep key={phase} />
    case 'result':
      return (
        <ResultStep
          key={phase}
          onDone={(document) => {
            useImport.setState({ isHandedOver: true })
            onDone(document)
          }}
        />
      )
  }
}
