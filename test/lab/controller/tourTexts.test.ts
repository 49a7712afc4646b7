import test from 'ava'
import { stepText, tourOf, tourText } from '../../../src/lab/controller/tourTexts.js'
import { tours } from '../../../src/lab/tours.js'
import { shippedHere } from '../shippedHere.js'
import { lab } from './lab.js'

/** The default circuit with a tenth of its granule cells, as tours set settings back to those of the file. */
const fewCells = {
  ...shippedHere,
  circuits: { 'cerebellar-cortex.json': shippedHere.circuits['cerebellar-cortex.json']!.replace('50000', '5000') },
}

test('a state names its tour and the step in it, the last one where it is beyond', (t) => {
  t.is(tourOf({ tour: 'nowhere', step: 0 }), undefined)
  const { tour, index, step } = tourOf({ tour: tours[0]!.name, step: 1000 })!
  t.is(index, tour.steps.length - 1)
  t.is(step, tour.steps.at(-1)!)
  t.is(stepText({ tour, step, index }), `${tour.title}, step 8 of 8: ${step.heading}`)
})

for (const { name, title, steps } of tours) {
  test(`"${title}" can be taken to its end: every step comes to rest, without a failure, and knows all its numbers`, async (t) => {
    t.timeout(60_000)
    const { controller, until, play } = lab({ settings: {} }, fewCells)
    controller.open()
    await until(({ isOpening }) => !isOpening)
    for (const [index, step] of steps.entries()) {
      controller.goTo(name, index)
      const isAtRest = () => {
        const { failure, isOpening, isPlaying, isWeighing } = controller.view.value
        return failure !== '' || (!isOpening && !isPlaying && !isWeighing && !tourText(step, controller).includes('…'))
      }
      await play(isAtRest)
      t.is(controller.view.value.failure, '', step.heading)
      t.notRegex(tourText(step, controller), /[{}]/, step.heading)
    }
  })
}
