import { type ComponentType, useEffect } from 'react'
import type { GuideArticle } from '#shared/assistant/destinations.ts'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { AssistantSheet } from './AssistantSheet.tsx'
import { useAssistant } from './chat/assistant-store.ts'
import { listen } from './chat/chat.ts'
import { useManagerInKitchen } from './chat/use-manager-in-kitchen.ts'

type Props = {
  /** Shows an article of the guide, or whom to call, over the board. */
  ArticleSheet: ComponentType<{ reading: GuideArticle | 'contacts' }>
}

/** The support assistant (R119 to R135): there from its first opening on, seen while its panel is open. */
export function Assistant({ ArticleSheet }: Props) {
  const isOpen = useScreen((state) => state.assistant !== null)
  const isAtBoard = useScreen((state) => state.room === 'kitchen')
  const reading = useAssistant((state) => state.reading)
  useEffect(listen, [])
  useManagerInKitchen()
  return (
    <>
      {isOpen && <AssistantSheet />}
      {!isOpen && isAtBoard && reading !== null && <ArticleSheet reading={reading} />}
    </>
  )
}
