import { logoScale } from '#shared/printing/ticket-design.ts'

/**
 * A picture as a PNG no larger than a ticket prints it, as base64: how many pixels or bytes the file has does not matter then.
 * Null when the browser cannot open it.
 */
export async function smallPng(file: Blob): Promise<string | null> {
  const picture = await createImageBitmap(file).catch(() => null)
  if (picture === null) return null
  const scale = logoScale(picture)
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const context = canvas.getContext('2d')
  if (context === null) return null
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  return canvas.toDataURL('image/png').split(',')[1] ?? null
}
