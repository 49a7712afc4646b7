import test from 'ava'
import { escapeHtml, jsonForScript } from '../../src/report/escapeHtml.js'

test('the five letters that mean something in HTML are escaped', (t) => {
  t.is(escapeHtml('<a href="x" title=\'y\'>&amp;</a>'),
    '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;')
})

test('JSON in a script element cannot end it and reads back as it was', (t) => {
  const value = { name: '</script><!--<script>\u2028\u2029', list: [1, null] }
  const text = jsonForScript(value)
  t.notRegex(text, /[<\u2028\u2029]/)
  t.deepEqual(JSON.parse(text), value)
})
