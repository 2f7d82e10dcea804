// Messages to and from `pop serve --panel`, and the page around the preview.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Gathering, isLink, page, reader, type Said, type Told } from '../src/conversation';

test('messages are read however the output is cut', () => {
  const told: Told[] = [];
  const take = reader((one) => told.push(one));
  const all = '{"type":"click","file":"doelen/é.md","line":3}\nnot json\n[]\nnull\n{"type":"other"}\n{"type":"error","message":"x"}\n{"type"';
  for (const sign of all) take(sign);
  take(':"link","address":"https://example.org/"}\n');
  assert.deepEqual(told, [
    { type: 'click', file: 'doelen/é.md', line: 3 },
    { type: 'error', message: 'x' },
    { type: 'link', address: 'https://example.org/' },
  ]);
});

test('texts are said once, and before the cursor', async () => {
  const said: Said[] = [];
  const gathering = new Gathering((one) => said.push(one), 20);
  gathering.add({ type: 'cursor', uri: 'a', line: 1 });
  gathering.add({ type: 'text', uri: 'a', text: '1' });
  gathering.add({ type: 'text', uri: 'b', text: '2' });
  gathering.add({ type: 'text', uri: 'a', text: '3' });
  gathering.add({ type: 'cursor', uri: 'a', line: 2 });
  assert.deepEqual(said, []);
  await new Promise((resolve) => setTimeout(resolve, 100));
  const expected: Said[] = [
    { type: 'text', uri: 'a', text: '3' },
    { type: 'text', uri: 'b', text: '2' },
    { type: 'cursor', uri: 'a', line: 2 },
  ];
  assert.deepEqual(said, expected);
  gathering.add({ type: 'close', uri: 'a' });
  gathering.stop();
  await new Promise((resolve) => setTimeout(resolve, 60));
  assert.deepEqual(said, expected);
  gathering.flush();
  assert.equal(said.length, 4);
});

test('a page frames one address, and no text becomes part of it', () => {
  const framed = page('n0nce', { address: 'http://127.0.0.1:4747/secret/', title: 'a "b" <c>' });
  assert.match(framed, /frame-src http:\/\/127\.0\.0\.1:4747; style-src 'nonce-n0nce'; script-src 'nonce-n0nce'"/);
  assert.match(framed, /<iframe src="http:\/\/127\.0\.0\.1:4747\/secret\/" title="a &#34;b&#34; &#60;c&#62;"/);
  const told = page('n0nce', { text: '<script>x</script>', again: 'Opnieuw' });
  assert.ok(told.includes('&#60;script&#62;x') && told.includes('<button>Opnieuw</button>'));
  assert.ok(told.includes("frame-src 'none'") && !told.includes('<iframe'));
});

test('only addresses that lead to a browser are opened', () => {
  for (const address of ['https://example.org', 'MAILTO:a@b.nl', 'tel:1']) assert.ok(isLink(address), address);
  for (const address of ['command:pop.init', 'file:///etc/passwd', 'vscode://x', '']) assert.ok(!isLink(address), address);
});
