import { existsSync } from 'node:fs'
import test from 'ava'
import { chromium, type Browser } from 'playwright-core'

const executablePath = '/usr/bin/chromium'
/** Whether Debian's Chromium is installed; tests that need it say so in their names where it is not. */
export const present = existsSync(executablePath)
export const withChromium = present ? test.serial : test.serial.skip
export const unless = present ? '' : ` (skipped: there is no ${executablePath})`

const switches = [
  '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync',
]

export const launchChromium = (): Promise<Browser> => chromium.launch({ executablePath, args: switches })
