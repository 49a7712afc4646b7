import test from 'ava'
import { Presentations } from '../../../src/lab/controller/presentations.js'
import type { Presented } from '../../../src/lab/session/messages.js'
import { packVolleys } from '../../../src/lab/session/volleyBatch.js'

const presented = (purpose: Presented['purpose']): Presented => ({ purpose, onsetMs: 0, volleys: packVolleys([], [], 0) })

test('a read is waited for until it has come and been shown', (t) => {
  const presentations = new Presentations()
  t.false(presentations.isWaiting)
  presentations.expect()
  t.true(presentations.isWaiting)
  presentations.push(presented('read'))
  t.true(presentations.isShowing)
  t.true(presentations.advance(Infinity)!.ends)
  t.false(presentations.isWaiting)
})

test('reads that were forgotten are dropped when they come, and no others', (t) => {
  const presentations = new Presentations()
  presentations.expect()
  presentations.forget({ resolutionMs: 0.1, periodMs: 300 })
  t.false(presentations.isWaiting)
  presentations.expect()
  presentations.push(presented('read'))
  t.false(presentations.isShowing)
  t.true(presentations.isWaiting)
  presentations.push(presented('read'))
  t.true(presentations.isShowing)
})

test('a read that fails is not waited for, and what is stored is always shown', (t) => {
  const presentations = new Presentations()
  presentations.expect()
  presentations.fail()
  t.false(presentations.isWaiting)
  presentations.push(presented('store'))
  t.true(presentations.isShowing)
})
