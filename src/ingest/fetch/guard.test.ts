import { describe, expect, test } from 'vitest';
import { checkAddress, guardedLookup, isPublicAddress } from './guard.ts';

test.each(['93.184.216.34', '2606:2800:220:1:248:1893:25c8:1946', '::ffff:93.184.216.34'])('%s is public', (address) =>
  expect(isPublicAddress(address)).toBe(true),
);

test.each(
  '127.0.0.1 127.8.9.10 0.0.0.0 10.1.2.3 172.16.0.1 192.168.1.1 169.254.169.254 100.64.0.1 224.0.0.1 255.255.255.255 192.0.2.1 198.18.0.1 ::1 :: ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:7f00:1 fe80::1 fe80::1%eth0 fc00::1 fd12:3456::1 ff02::1 64:ff9b::7f00:1 2002:7f00:1:: 2001:db8::1 nonsense'.split(
    ' ',
  ),
)('%s is not public', (address) => expect(isPublicAddress(address)).toBe(false));

describe('addresses', () => {
  test.each([
    'file:///etc/passwd',
    'ftp://post.example/a',
    'gopher://post.example/',
    'data:text/html,x',
    'javascript:alert(1)',
    'http://user:secret@post.example/',
    'http://user@post.example/',
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://127.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]:8080/',
    'http://169.254.169.254/latest/meta-data/',
    'http://localhost/',
    'http://a.localhost:3000/',
    'http://printer.local/',
    'http://metadata.google.internal/',
    'http://post.example:25/',
    'http://post.example:6379/',
    'http://１２７.０.０.１/',
  ])('%s is refused', (address) =>
    expect(() => checkAddress(address, [])).toThrow(expect.objectContaining({ code: 'address-refused' })),
  );

  test.each(['', 'post.example', 'http://', 'https://exa mple/'])('"%s" is no address', (address) =>
    expect(() => checkAddress(address, [])).toThrow(expect.objectContaining({ code: 'bad-address' })),
  );

  test('a setting allows chosen hosts, with or without their port', () => {
    expect(checkAddress('http://127.0.0.1:8080/a', ['127.0.0.1:8080']).port).toBe('8080');
    expect(checkAddress('http://wiki.local/a', ['wiki.local']).hostname).toBe('wiki.local');
    expect(() => checkAddress('http://127.0.0.1:8081/a', ['127.0.0.1:8080'])).toThrow();
  });
});

describe('names are checked when they are resolved', () => {
  const answers = (list: string[]) =>
    guardedLookup([], ((_name: string, _options: object, done: (error: null, found: object[]) => void) =>
      done(
        null,
        list.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      )) as never);
  const resolve = (list: string[]): Promise<unknown> =>
    new Promise((done) => answers(list)('rebind.example', { all: true }, (error, found) => done(error ?? found)));

  test('a public name passes', async () => {
    expect(await resolve(['93.184.216.34'])).toEqual([{ address: '93.184.216.34', family: 4 }]);
  });

  test.each([[['127.0.0.1']], [['93.184.216.34', '10.0.0.1']], [['::ffff:192.168.0.1']], [['fd00::1']]])(
    '%j does not',
    async (list) => {
      expect(await resolve(list)).toMatchObject({ code: 'address-refused' });
    },
  );
});
