import { type ComponentType, lazy, Suspense, useState } from 'react'

/** How to load each part that is not in the first paint, in the order in which the files that name them were read. */
const parts: (() => Promise<unknown>)[] = []

/**
 * A part of the screen that is not in the first paint: it loads when it is first drawn, unless `loadTheRest` was earlier.
 * Then it is drawn at once. `Meanwhile` stands in its place while it loads, with the same properties.
 */
export function whenAsked<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Meanwhile?: ComponentType<Props>,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null
  const get = async () => {
    loaded ??= await load()
    return loaded
  }
  parts.push(get)
  const Loading = lazy<ComponentType<Props>>(async () => ({ default: await get() }))
  return function WhenAsked(props: Props) {
    // Whichever it was drawn with first it keeps: another one would begin anew. `lazy` waits even for what is there.
    const [Part] = useState<ComponentType<Props>>(() => loaded ?? (Loading as ComponentType<Props>))
    return (
      <Suspense fallback={Meanwhile ? <Meanwhile {...props} /> : null}>
        <Part {...props} />
      </Suspense>
    )
  }
}

/**
 * Loads every such part, one after the other, whenever the screen has nothing else to do: opening one then waits for
 * nothing, and a screen whose line breaks has them all. What does not load is asked for again when it is drawn.
 */
export async function loadTheRest(signal: AbortSignal): Promise<void> {
  // A part that was loaded may name further ones.
  for (let at = 0; at < parts.length; at += 1) {
    await nothingElse()
    if (signal.aborted) return
    await parts[at]?.().catch((cause: unknown) =>
      console.warn('A part of the screen did not load yet.', cause),
    )
  }
}

function nothingElse(): Promise<unknown> {
  return new Promise((resolve) => requestIdleCallback(resolve))
}
