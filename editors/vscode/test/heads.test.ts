// A head is not shown in the preview of VS Code, and everything else is.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import MarkdownIt from 'markdown-it';
import { hideHeads } from '../src/heads';

const shown = (text: string) => hideHeads(new MarkdownIt({ html: true, linkify: true })).render(text);

test('the lines of a head are not shown', () => {
  const head = '+++\ntitle = "*A*"\n\n[[step]]\nwhat = """\n| a | b |\n|---|---|\n"""\n+++\n';
  assert.equal(shown(`${head}\n# Why\n`), '<h1>Why</h1>\n');
  assert.equal(shown(head), '');
  assert.equal(shown(head.replaceAll('\n', '\r\n') + '\r\nText'), '<p>Text</p>\n');
  assert.equal(shown(`\uFEFF${head}Text`), '<p>Text</p>\n');
  assert.equal(shown('+++ \n+++\t\nText'), '<p>Text</p>\n');
});

test('places in the source stay what they are', () => {
  const tokens = hideHeads(new MarkdownIt()).parse('+++\na = 1\n+++\n\n# Why\n', {});
  assert.deepEqual(tokens[0]?.map, [4, 5]);
});

test('what is not a head is shown', () => {
  assert.match(shown('Text\n\n+++\na = 1\n+++\n'), /a = 1/);
  assert.match(shown('+++\na = 1\n'), /a = 1/);
  assert.match(shown('++++\na = 1\n++++\n'), /a = 1/);
  assert.match(shown('> +++\n> a = 1\n> +++\n'), /a = 1/);
  assert.match(shown('- +++\n  a = 1\n  +++\n'), /a = 1/);
  assert.match(shown('    +++\n    a = 1\n    +++\n'), /a = 1/);
});
