/** 图上文字 · Draws Chinese text with the font we ship, so that no font need be installed. */
import { createRequire } from 'node:module'
import sharp from 'sharp'
import type { Drawn } from './canvas.js'

const FONT_FILE = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
)

export async function drawText(
  text: string,
  options: { readonly width: number; readonly points: number },
): Promise<Drawn> {
  if (text.trim() === '') return { pixels: new Uint8Array(), width: 0, height: 0 }
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="#222222">${escapeMarkup(text)}</span>`,
      font: `Noto Sans SC ${options.points}`,
      fontfile: FONT_FILE,
      width: options.width,
      wrap: 'char',
      rgba: true,
      dpi: 96,
    },
  })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { pixels: data, width: info.width, height: info.height }
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
