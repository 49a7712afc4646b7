import test from 'ava'
import { filmFigures } from '../../src/report/filmFigures.js'

const reel = (name: string, count: number) => ({
  name, pictures: Array.from({ length: count }, (_, picture) => `${(6 * picture).toString(16).padStart(2, '0')}ff`),
  labels: Array.from({ length: count }, (_, picture) => `frame ${picture}`),
})
const film = { name: 'film', title: 'A <film>', caption: 'Words.', width: 2, height: 1, reels: [reel('one', 12), reel('two', 3)] }
const [strip, moving] = filmFigures(film)

test('a strip shows at most ten pictures of a reel, with what stands below them', (t) => {
  t.is(strip!.figure.name, 'film-strip')
  t.is([...strip!.svg.matchAll(/<image /g)].length, 10 + 3)
  t.is(strip!.figure.caption, 'Words.')
  t.true(strip!.svg.includes('frame 9') && strip!.svg.includes('aria-label="A &lt;film&gt;"'))
})

test('the moving one has a picture for each reel, moves in steps and stands still where less motion is asked for', (t) => {
  t.is([...moving!.svg.matchAll(/<image /g)].length, 2)
  t.true(moving!.svg.includes('steps(12)') && moving!.svg.includes('translateX(-24px)'))
  t.is([...moving!.svg.matchAll(/prefers-reduced-motion:reduce/g)].length, 2)
})

test('nothing is fetched: images are in the figure, and there are no scripts', (t) => {
  for (const { svg, vega } of [strip!, moving!]) {
    for (const [, address] of svg.matchAll(/href="([^"]*)"/g)) t.true(address!.startsWith('data:image/png;base64,'))
    t.notRegex(svg, /<script|url\((?!#)|@import|http:(?!\/\/www\.w3\.org\/2000\/svg")/)
    t.is(vega, undefined)
  }
})

test('of a long reel one picture in so many is shown, and the caption says so', (t) => {
  const [long] = filmFigures({ ...film, reels: [reel('one', 40)] })
  t.is(long!.figure.caption, 'Words. Shown is one picture in 4.')
  t.true(long!.svg.includes('>frame 36<') && !long!.svg.includes('>frame 1<'))
})

test('its rows are the pictures', (t) => {
  t.deepEqual(strip!.figure.rows[13], { reel: 'two', picture: 1, label: 'frame 1' })
  t.is(strip!.figure.rows.length, 15)
})
