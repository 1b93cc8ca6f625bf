import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { browserPath, expectAccessible, expectNoSidewaysScroll, settled } from './browser.ts';
import { type OpenDesk, openDesk } from './open-desk.ts';

const passphrases = { reader: 'only here to look', analyst: 'decides every day' };

let desk: OpenDesk;
beforeAll(async () => {
  if (browserPath !== null) desk = await openDesk({ kind: 'passphrase', passphrases });
});
afterEach(() => desk?.leave());
afterAll(() => desk?.close());

describe.skipIf(browserPath === null)('a shared desk', () => {
  test.each([
    ['a reader looks but has nothing to decide with', passphrases.reader, 0],
    ['an analyst decides', passphrases.analyst, 1],
  ] as const)('%s', async (_, passphrase, buttons) => {
    const page = await desk.see('/claim/c1');
    expect(await page.locator('.mention').count()).toBe(0);
    await expectAccessible(page);
    await page.getByLabel('Your name').fill('grace');
    await page.getByLabel('Passphrase').fill(passphrase);
    await page.getByLabel('Passphrase').press('Enter');
    await page.locator('.mention').first().waitFor();
    await settled(page);
    expect(await page.getByRole('button', { name: /^Decide/ }).count()).toBe(buttons);
    await page.getByText('grace,').first().waitFor();
  });

  test('on a phone one sees who one is, and logs out', async () => {
    const page = await desk.see('/claim/c1', { size: 'phone', theme: 'dark' });
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.getByLabel('Your name').fill('grace');
    await page.getByLabel('Passphrase').fill('wrong from the start');
    await page.getByLabel('Passphrase').press('Enter');
    await page.getByRole('alert').waitFor();
    await expectAccessible(page);
    await page.getByLabel('Passphrase').fill(passphrases.reader);
    await page.getByLabel('Passphrase').press('Enter');
    await page.locator('.desk-foot', { hasText: 'grace, reader' }).waitFor();
    await page.locator('.desk-foot').getByRole('button', { name: 'Log out' }).click();
    await page.getByRole('heading', { name: 'Log in to Hearsay' }).waitFor();
  });
});
