import { heldOut } from './held-out.ts'
import { heldOutAEnglish, heldOutAFrench, heldOutASpanish } from './held-out-a.ts'
import { heldOutCEnglish, heldOutCFrench, heldOutCSpanish } from './held-out-c.ts'
import { heldOutDEnglish, heldOutDFrench, heldOutDSpanish } from './held-out-d.ts'
import { heldOutEEnglish, heldOutEFrench, heldOutESpanish } from './held-out-e.ts'
import { heldOutFEnglish, heldOutFFrench, heldOutFSpanish } from './held-out-f.ts'
import { heldOutGEnglish, heldOutGFrench, heldOutGSpanish } from './held-out-g.ts'
import { heldOutHEnglish, heldOutHFrench, heldOutHSpanish } from './held-out-h.ts'
import { heldOutOffice } from './held-out-office.ts'
import { heldOutEnglish, heldOutFrench } from './held-out-service.ts'
import type { Utterance } from './utterance.ts'

/** Every set that is never fitted on, by the name its figure is told under. */
export const heldOutSets: Readonly<Record<string, readonly Utterance[]>> = {
  'held out': heldOut,
  'held out, English': heldOutEnglish,
  'held out, French': heldOutFrench,
  'held out, the office': heldOutOffice,
  'held out, A, English': heldOutAEnglish,
  'held out, A, French': heldOutAFrench,
  'held out, A, Spanish': heldOutASpanish,
  'held out, C, English': heldOutCEnglish,
  'held out, C, French': heldOutCFrench,
  'held out, C, Spanish': heldOutCSpanish,
  'held out, D, English': heldOutDEnglish,
  'held out, D, French': heldOutDFrench,
  'held out, D, Spanish': heldOutDSpanish,
  'held out, E, English': heldOutEEnglish,
  'held out, E, French': heldOutEFrench,
  'held out, E, Spanish': heldOutESpanish,
  'held out, F, English': heldOutFEnglish,
  'held out, F, French': heldOutFFrench,
  'held out, F, Spanish': heldOutFSpanish,
  'held out, G, English': heldOutGEnglish,
  'held out, G, French': heldOutGFrench,
  'held out, G, Spanish': heldOutGSpanish,
  'held out, H, English': heldOutHEnglish,
  'held out, H, French': heldOutHFrench,
  'held out, H, Spanish': heldOutHSpanish,
}
