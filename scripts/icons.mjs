import './node-version.mjs'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createCanvas, loadImage } from '@napi-rs/canvas'

/**
 * Draws the program's icon from the mark in resources/public/icon.svg, in the sizes Linux desktops ask for; the
 * packager makes Windows' and macOS' own formats from the largest. Run it after changing the mark.
 */
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024]
const resources = fileURLToPath(new URL('../resources', import.meta.url))
const svg = readFileSync(join(resources, 'public/icon.svg'), 'utf8')
mkdirSync(join(resources, 'icons'), { recursive: true })

for (const size of sizes) {
  // The size is written into the SVG, so that small icons are drawn small and not scaled down from a large one.
  const image = await loadImage(Buffer.from(svg.replace('<svg ', `<svg width="${size}" height="${size}" `)))
  const canvas = createCanvas(size, size)
  canvas.getContext('2d').drawImage(image, 0, 0, size, size)
  writeFileSync(join(resources, 'icons', `${size}x${size}.png`), canvas.toBuffer('image/png'))
}
