import type { BoardOrder } from '#shared/api/orders.ts'
import type { TicketImage } from '#shared/api/printing.ts'

const widthDots = 576

/**
 * A ticket drawn with the browser's canvas, in place of the one the station draws from the printer's bytes. Drawn when it is
 * first looked at: every scene has a few, and hardly a spec opens them.
 */
export async function drawnTicket(order: BoardOrder): Promise<TicketImage> {
  const text = [
    'CHEZ LOUTRE · CENTRE',
    `# ${order.displayNumber}`,
    '------------------------------------------------',
    order.customerName,
    '------------------------------------------------',
    ...order.lines.map(({ quantity, name }) => `${quantity}  ${name}`),
    '------------------------------------------------',
  ]
  const heightDots = 60 + text.length * 34
  let drawn: string | null = null
  return {
    get png() {
      return (drawn ??= draw(text, heightDots))
    },
    widthDots,
    heightDots,
    text: text.join('\n'),
    missing: Array.from(order.customerName.matchAll(/[\u{20000}-\u{2FFFF}]/gu), String),
  }
}

/** The picture as base64. */
function draw(text: readonly string[], heightDots: number): string {
  const canvas = document.createElement('canvas')
  canvas.width = widthDots
  canvas.height = heightDots
  const paint = canvas.getContext('2d')
  if (paint) {
    paint.fillStyle = '#fff'
    paint.fillRect(0, 0, widthDots, heightDots)
    paint.fillStyle = '#000'
    paint.font = '20px monospace'
    text.forEach((line, at) => paint.fillText(line, 0, 40 + at * 34))
  }
  return canvas.toDataURL('image/png').replace('data:image/png;base64,', '')
}
