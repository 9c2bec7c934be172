import { useLayoutEffect, useState } from 'react'

export type Room = { width: number; height: number }

/** The room an element has (px), read from itself and again with every change; null until it is there. */
export function useRoom(box: HTMLElement | null): Room | null {
  const [room, setRoom] = useState<Room | null>(null)
  useLayoutEffect(() => {
    if (box === null) return
    const look = () =>
      setRoom((before) =>
        before?.width === box.clientWidth && before.height === box.clientHeight
          ? before
          : { width: box.clientWidth, height: box.clientHeight },
      )
    look()
    const observer = new ResizeObserver(look)
    observer.observe(box)
    return () => observer.disconnect()
  }, [box])
  return room
}
