import test from 'ava'
import { ink, palette, theme } from '../../src/report/theme.js'

/** Contrast of a colour with white (Web Content Accessibility Guidelines 2.2, "relative luminance"). */
function contrastWithWhite(colour: string): number {
  const linear = [1, 3, 5].map((at) => {
    const channel = parseInt(colour.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 1.05 / (0.2126 * linear[0]! + 0.7152 * linear[1]! + 0.0722 * linear[2]! + 0.05)
}

test('text is readable on white (4.5 : 1) and the colours of thin lines can be seen (3 : 1)', (t) => {
  for (const colour of [ink.text, ink.axis, ink.quiet, palette.blue]) t.true(contrastWithWhite(colour) >= 4.5, colour)
  for (const colour of [palette.vermilion, palette.black]) t.true(contrastWithWhite(colour) >= 3, colour)
})

test('figures stand on white', (t) => {
  t.is(theme['background'], '#ffffff')
})
