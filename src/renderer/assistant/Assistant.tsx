import { useEffect } from 'react'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { ArticleSheet } from '#renderer/app/ArticleSheet.tsx'
import { AssistantSheet } from './AssistantSheet.tsx'
import { useAssistant } from './assistant-store.ts'
import { listen } from './chat.ts'
import { useManagerInKitchen } from './use-manager-in-kitchen.ts'

/** The support assistant (R119 to R135): there from its first opening on, seen while its panel is open. */
export function Assistant() {
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
