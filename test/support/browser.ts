/** A real Chromium for the tests of the page and for the pictures of the guide. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome']

/** Quiet: no first run, nothing sent out. As root there is no sandbox. */
const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: ARGS })
}

function findChromium(): string {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  const places = folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name)))
  const found = process.env.CHROMIUM_PATH ?? places.find((place) => existsSync(place))
  if (found === undefined) throw new Error('no Chromium: install chromium or set CHROMIUM_PATH')
  return found
}
