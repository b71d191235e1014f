import { describe, expect, it } from '@jest/globals';
import { readDelivery } from '../../platform/delivery.js';

describe('a delivery', () => {
  it.each([
    ['{"id":1}', { id: 1 }],
    ['[]', []],
    ['0', 0],
    ['event=deal+won&id=1', { event: 'deal won', id: '1' }],
    // Zapier's own parsing is for what is neither.
    ['<event/>', 'by Zapier'],
    ['null', 'by Zapier'],
    ['', 'by Zapier'],
  ])('of %j is read as %j', (content, body) => {
    expect(readDelivery({ rawRequest: { content }, cleanedRequest: 'by Zapier' })).toEqual({
      body,
      headers: {},
      content,
    });
  });

  it('has its headers by their names in lower case', () => {
    const headers = { 'Content-Type': 'application/json', 'Http-X-Signature': 's', 'X-Http-Id': '1' };
    expect(readDelivery({ rawRequest: { headers, content: '{}' } }).headers).toEqual({
      'content-type': 'application/json',
      'x-signature': 's',
      'x-http-id': '1',
    });
  });

  it('may come without its content', () => {
    expect(readDelivery({ cleanedRequest: { id: 1 } })).toEqual({
      body: { id: 1 },
      headers: {},
      content: '',
    });
  });
});
