import { describe, expect, it } from '@jest/globals';
import { NONE } from '../../../platform/wire.js';
import { toCompany } from '../../../services/onepagecrm/companies/record.js';
import { companyRecord } from '../../../services/onepagecrm/companies/wire.js';
import { toContact } from '../../../services/onepagecrm/contacts/record.js';
import { contactRecord } from '../../../services/onepagecrm/contacts/wire.js';
import { link } from '../../../services/onepagecrm/links.js';

describe('links', () => {
  it.each([
    ['https://files.example/a', true],
    ['https://[', false],
    ['ftp://files.example/a', false],
    ['files.example/a', false],
    [null, false],
  ])('%j can be followed: %s', (value, isOne) => {
    expect(link(value)).toBe(isOne ? value : null);
  });

  it.each([
    ['https://acme.example/a', true],
    ['HTTP://acme.example', true],
    ['acme.example', true],
    ['acme.example:8080/a', true],
    ['localhost:8080', true],
    ['javascript:alert(1)', false],
    [' JavaScript:alert(1)', false],
    ['data:text/html,x', false],
    ['file:///etc/passwd', false],
    ['ftp://acme.example', false],
  ])('%j is a website of a contact and of a company: %s', (value, isOne) => {
    const company = companyRecord.read({ id: '5a', url: value });
    const contact = contactRecord.read({ id: '5a', urls: [{ type: 'website', value }] });
    if (company === NONE || contact === NONE) throw new Error('The records are to be read.');
    expect(toCompany(company).website).toBe(isOne ? value : null);
    expect(toContact(contact).website).toBe(isOne ? value : null);
  });
});
