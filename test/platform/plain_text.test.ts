import { describe, expect, it } from '@jest/globals';
import { plainText } from '../../platform/plain_text.js';

describe('plainText', () => {
  it.each([
    ['Prefers [b]short[/b] calls', 'Prefers short calls'],
    ['[url=https://a.example]Brief[/url] [color=#f00]red[/color] [*]one', 'Brief red one'],
    ['<p>One</p><p>Two<br/>Three</p>', 'One\nTwo\nThree\n'],
    ['<a href="https://a.example" target=_blank>Brief</a>', 'Brief'],
    ['Fish &amp; chips &lt;b&gt; &#8364;5 &#x41; &nbsp;x', 'Fish & chips <b> €5 A  x'],
  ])('takes the tags out of %j', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });

  it.each([
    '3 < 5 and 6 > 2',
    'Ida <ida@example.test>',
    'Call [first name] [a]',
    'A&B; &unknown; &#x0; &#9999999;',
  ])('leaves %j as it is', (text) => {
    expect(plainText(text)).toBe(text);
  });
});
