import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { BellRing, Hand, LayoutGrid, type LucideIcon, Printer, Radio, ReceiptText, Wifi } from 'lucide-react'
import type { GoLiveCheck } from '#shared/integration/go-live.ts'
import { type PrintProblem, printProblems } from '#shared/printing/printing.ts'
import { printProblemWords } from './print-problems.ts'

type Look = { words: MessageDescriptor; icon: LucideIcon }

/** What is proven before orders are sent to this device (R100, B11). */
export const goLiveLooks: Record<GoLiveCheck, Look> = {
  network: { words: msg`The network works`, icon: Wifi },
  doordash: { words: msg`DoorDash answers this station`, icon: Radio },
  printer: { words: msg`The printer prints`, icon: Printer },
  'order-shown': { words: msg`An order shows on the board`, icon: LayoutGrid },
  'sound-heard': { words: msg`Somebody hears it ring`, icon: BellRing },
  'order-acknowledged': { words: msg`Somebody touches the order`, icon: Hand },
  'ticket-printed': { words: msg`Its ticket is on paper`, icon: ReceiptText },
}

/** Why a check is not proven, from the station's code; null for words of somebody else's, shown as they are. */
export function goLiveDetail(detail: string): MessageDescriptor | null {
  if (detail === 'too-long-ago') return msg`checked more than a day ago`
  if (detail === 'no-printer') return msg`no printer is set up; add one under Device`
  if (detail === 'NOT_SET_UP') return msg`DoorDash is not set up on this station`
  const problem = printProblems.find((each): each is PrintProblem => each === detail)
  return problem === undefined ? null : printProblemWords[problem]
}
