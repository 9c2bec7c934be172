import { useState } from 'react'
import type { ChangedMeanwhile } from '#shared/api/changed-meanwhile.ts'
import type { PrinterInput } from '#shared/api/printing.ts'
import type { Printer } from '#shared/printing/printing.ts'
import { showFirstProblem } from '#renderer/kit/ui/first-problem.ts'
import { callApproved } from '#renderer/station/approval/call-approved.ts'
import { usePrinting } from '#renderer/station/printing/printing-store.ts'
import { type PrinterForm, formOf, inputOf, problemsOf } from './printer-form.ts'

/** What is typed of a printer, and saving it: over what somebody else did meanwhile only when asked again. */
export function usePrinterForm(printer: Printer | null, onSaved: () => void) {
  const [asItWas] = useState<PrinterForm>(() => formOf(printer))
  const [form, setForm] = useState(asItWas)
  const [tried, setTried] = useState(false)
  /** The printer as what is typed here was begun from; another one once it is known that somebody changed it. */
  const [seen, setSeen] = useState(printer)
  const [trouble, setTrouble] = useState<ChangedMeanwhile | 'failed' | 'gone' | null>(null)
  const [busy, setBusy] = useState(false)
  const problems = problemsOf(form)

  const save = async () => {
    setTried(true)
    if (problems.size > 0) {
      showFirstProblem()
      return false
    }
    setBusy(true)
    const input: PrinterInput = inputOf(seen?.id ?? null, form)
    const answer = await callApproved(({ printing }, options) => printing.save({ ...input, seen }, options))
    setBusy(false)
    if (answer.ok) {
      onSaved()
      return true
    }
    const { problem } = answer
    if (problem.code === 'NOT_APPROVED') {
      setTrouble(null)
      return false
    }
    const now = usePrinting.getState().printers.find(({ id }) => id === seen?.id) ?? null
    // The list may still hold what is gone; then the next press adds it anew.
    if (problem.code === 'CHANGED' || problem.code === 'UNKNOWN_PRINTER')
      setSeen(problem.code === 'CHANGED' ? now : null)
    setTrouble(
      problem.code === 'CHANGED' ? problem.data : problem.code === 'UNKNOWN_PRINTER' ? 'gone' : 'failed',
    )
    return false
  }

  return {
    form,
    setForm,
    asItWas,
    /** None before the first try. */
    problems: tried ? problems : new Set<never>(),
    seen,
    trouble,
    busy,
    save,
    takeTheirs: (): void => {
      setForm(formOf(seen))
      setTrouble(null)
    },
  }
}
