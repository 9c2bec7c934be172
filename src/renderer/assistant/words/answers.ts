import type { MessageDescriptor } from '@lingui/core'
import type { Topic } from '#shared/assistant/intents.ts'
import { connectingAnswers } from './connecting-answers.ts'
import { kitchenAnswers } from './kitchen-answers.ts'
import { houseAnswers } from './house-answers.ts'
import { menuAnswers } from './menu-answers.ts'

/** What is said to a question, after what this device found out about it: a sentence or two, and steps. */
export type AnswerWords = { says: readonly MessageDescriptor[]; steps?: readonly MessageDescriptor[] }

export const answerWords: Record<Topic, AnswerWords> = {
  ...connectingAnswers,
  ...menuAnswers,
  ...kitchenAnswers,
  ...houseAnswers,
}
