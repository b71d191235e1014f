import { describe, expect, it } from '@jest/globals';
import { isVisible, oneLine, plainText } from '../../platform/plain_text.js';

describe('plainText', () => {
  it.each([
    ['Prefers [b]short[/b] calls', 'Prefers short calls'],
    ['[url=https://a.example]Brief[/url] [color=#f00]red[/color] [*]one', 'Brief red one'],
    ['<p>One</p><p>Two<br/>Three</p>', 'One\nTwo\nThree\n'],
    ['<a href="https://a.example" target=_blank>Brief</a>', 'Brief'],
    ['&#1;&#x10FFFF;&#X41;&#65;', '\u0001\u{10ffff}AA'],
    ['Fish &amp; chips &lt;b&gt; &#8364;5 &#x41; &nbsp;x', 'Fish & chips <b> €5 A  x'],
  ])('takes the tags out of %j', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });

  it.each([
    '3 < 5 and 6 > 2',
    'Ida <ida@example.test>',
    'Call [first name] [a]',
    'A&B; &unknown; &#x0; &#0; &#x110000; &#9999999;',
  ])('leaves %j as it is', (text) => {
    expect(plainText(text)).toBe(text);
  });
});

it('stands in one line', () => {
  expect(oneLine(' <p>One</p><p>Two &amp;\t three</p> ')).toBe('One Two & three');
  expect([oneLine(null), oneLine('')]).toEqual(['', '']);
});

it('is visible where there is more than blanks and tags', () => {
  expect(['a', '<p>.</p>', '&amp;'].map(isVisible)).toEqual([true, true, true]);
  expect(['', ' \n', '<p> </p>', '&nbsp;', '\u200b\ufe0f'].map(isVisible)).toEqual(Array(5).fill(false));
});
