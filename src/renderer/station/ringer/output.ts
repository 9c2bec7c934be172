/**
 * Whether this device has nothing a sound could come out of: no sound card, or a loudspeaker that was unplugged. False where
 * nobody can say: only Chromium names what sound goes out of without being allowed to listen.
 */
export async function hasNoOutput(): Promise<boolean> {
  if (!('userAgentData' in navigator && 'setSinkId' in HTMLMediaElement.prototype)) return false
  try {
    const devices = await navigator.mediaDevices.enumerateDevices()
    return !devices.some(({ kind }) => kind === 'audiooutput')
  } catch {
    return false
  }
}

/** Calls `changed` when a loudspeaker comes or goes. Returns how to stop. */
export function watchOutputs(changed: () => void): () => void {
  // Pages that came over plain HTTP have none.
  const devices = 'mediaDevices' in navigator ? navigator.mediaDevices : null
  devices?.addEventListener('devicechange', changed)
  return () => devices?.removeEventListener('devicechange', changed)
}
