import test from 'ava'
import { publishedImages } from '../../../src/experiments/cdam/publishedImages.js'

test('printed accuracies are shares of as many images, to their last digit', (t) => {
  for (const { accuracies } of publishedImages) {
    for (const [count, printed] of Object.entries(accuracies)) {
      const digits = printed.split('.')[1]!.length
      const nearest = Math.round(Number(printed) * Number(count)) / Number(count)
      t.is(nearest.toFixed(digits), printed)
    }
  }
})
