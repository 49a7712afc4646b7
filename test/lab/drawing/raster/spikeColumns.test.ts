import test from 'ava'
import { SpikeColumns } from '../../../../src/lab/drawing/raster/spikeColumns.js'

const image = (width: number, height: number) => ({ width, height, data: new Uint8ClampedArray(4 * width * height) })
const band = (name: string, count: number, top: number, height: number) =>
  ({ band: { name, count, top, height }, colour: [10, 20, 30] as const })
const bands = [band('granule', 1000, 0, 10), band('golgi', 2, 12, 8)]

/** What a screen would show: columns of the ring, oldest first, each as the rows that are not transparent. */
class Screen {
  readonly spikes: SpikeColumns
  readonly ring: number[][]
  #painted = 0

  constructor(columns: number) {
    this.spikes = new SpikeColumns(columns, 20, 1, bands)
    this.ring = Array.from({ length: columns }, () => [])
  }

  show(): number[][] {
    this.#painted = 0
    for (const { column, image: { width, data } } of this.spikes.paint(image)) {
      for (let across = 0; across < width; across++) {
        const rows = Array.from({ length: 20 }, (_, row) => row)
        this.ring[column + across] = rows.filter((row) => data[4 * (row * width + across) + 3]! > 0)
        this.#painted++
      }
    }
    return [...this.ring.slice(this.spikes.seam), ...this.ring.slice(0, this.spikes.seam)]
  }

  get painted(): number {
    return this.#painted
  }
}

test('a spike is in the column of its time and the row of its cell', (t) => {
  const screen = new Screen(5)
  screen.spikes.append('granule', 0, [0])
  screen.spikes.append('granule', 2.5, [999])
  screen.spikes.append('golgi', 4.2, [0])
  t.deepEqual(screen.show(), [[9], [], [0], [], [17, 18, 19]])
})

test('the picture scrolls: the oldest columns make room, and only new ones are painted', (t) => {
  const screen = new Screen(5)
  for (let time = 0; time < 12; time++) screen.spikes.append('granule', time, [time * 100 % 1000])
  t.deepEqual(screen.show(), [7, 8, 9, 10, 11].map((time) => [9 - time % 10]))
  screen.spikes.advance(13.9)
  t.deepEqual(screen.show(), [[0], [9], [8], [], []])
  t.is(screen.painted, 2)
  screen.show()
  t.is(screen.painted, 0)
})

test('more spikes in one pixel make it darker', (t) => {
  const spikes = new SpikeColumns(2, 20, 1, bands)
  spikes.append('granule', 0, [0])
  spikes.append('granule', 1, [0, 1, 2, 3])
  const { data, width } = spikes.paint(image)[0]!.image
  t.true(data[4 * (9 * width + 1) + 3]! > data[4 * (9 * width) + 3]!)
})

test('a leap of time beyond the whole picture leaves it empty; what comes too late is left out', (t) => {
  const screen = new Screen(5)
  screen.spikes.append('granule', 1, [0])
  screen.spikes.append('granule', 1000, [0])
  screen.spikes.append('granule', 3, [0])
  screen.spikes.append('nobody', 1000, [0])
  t.deepEqual(screen.show(), [[], [], [], [], [9]])
  t.is(screen.spikes.endMs, 1001)
})

test('a spike of a column that is painted already is painted too', (t) => {
  const screen = new Screen(5)
  screen.spikes.append('granule', 4, [0])
  screen.show()
  screen.spikes.append('granule', 3, [999])
  t.deepEqual(screen.show(), [[], [], [], [0], [9]])
})
