import { describe, expect, test } from 'vitest';
import { loginOf } from './login-choice.ts';

const PASSPHRASES = { HEARSAY_ANALYST_PASSPHRASE: 'twelve characters' };

describe('the login of a shared desk', () => {
  test('is none, passphrases, or a proxy', () => {
    expect(loginOf({}, {})).toBeUndefined();
    expect(loginOf({}, PASSPHRASES)).toEqual({ kind: 'passphrase', passphrases: { analyst: 'twelve characters' } });
    expect(loginOf({ proxyHeader: 'X-User', proxyTrusted: ['127.0.0.1', '::1'], admins: ['ada'] }, {})).toEqual({
      kind: 'proxy',
      header: 'X-User',
      trusted: ['127.0.0.1', '::1'],
      analysts: [],
      admins: ['ada'],
    });
  });

  test.each([
    ['a header anybody may send', { proxyHeader: 'X-User' }, {}],
    ['a trusted address without a header', { proxyTrusted: ['127.0.0.1'] }, {}],
    ['roles without a header', { admins: ['ada'] }, {}],
    ['a trusted name instead of an address', { proxyHeader: 'X-User', proxyTrusted: ['proxy'] }, {}],
    ['a header with a colon', { proxyHeader: 'X-User:', proxyTrusted: ['127.0.0.1'] }, {}],
    ['two logins', { proxyHeader: 'X-User', proxyTrusted: ['127.0.0.1'] }, PASSPHRASES],
  ])('refuses %s', (_, options, environment) => {
    expect(() => loginOf(options, environment)).toThrow(expect.objectContaining({ code: 'LOGIN_INVALID' }));
  });
});
