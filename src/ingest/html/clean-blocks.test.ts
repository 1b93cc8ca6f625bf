import { describe, expect, test } from 'vitest';
import type { BlockKind } from '../document.ts';
import { cleanBlocks, type FoundBlock } from './clean-blocks.ts';

const SENTENCE =
  'The bridge over the Kesra was closed to lorries on Friday after divers found cracks in two of its piers, the ministry of works said.';
const block = (text: string, linked = 0, kind: BlockKind = 'paragraph'): FoundBlock => ({ kind, text, linked });
const kept = (...blocks: FoundBlock[]): string[] =>
  cleanBlocks(blocks, 'Kesra bridge closed to lorries').blocks.map(({ text }) => text);

describe('what is set around and into an article goes', () => {
  test.each<[string, FoundBlock]>([
    ['a related line', block('Read more: Divers sent to the bridge', 0.8)],
    ['a paragraph that is one link', block('DIVERS SENT TO THE BRIDGE OF FEAR', 1)],
    ['a caption', block('Photo: Dan Roe, Staff')],
    ['a picture credit', block('Image copyright Getty Images')],
    ['an advertisement label', block('Advertisement')],
    ['a share line', block('Facebook Twitter WhatsApp')],
    ['a newsletter box', block('Sign up for our newsletter and get the best of the river each morning.')],
    ['a cookie notice', block('By browsing this site you agree to our use of cookies.')],
    ['a call to follow', block('Follow us on Twitter')],
    ['rights', block('Copyright 2025 Orvel Post. All rights reserved.')],
    ['a tip line', block('Do you know more? Write to us in confidence: tips@post.example')],
  ])('%s', (_, found) => expect(kept(block(SENTENCE), found, block(SENTENCE))).toEqual([SENTENCE, SENTENCE]));

  test('title, stamp and label before the text; headings and links behind it', () => {
    const found = [
      block('World', 1),
      block('Kesra bridge closed to lorries', 0, 'heading'),
      block('By Ivo Brandt'),
      block('Fri 11 July 2025, 18:20'),
      block(SENTENCE),
      block('More stories', 0, 'heading'),
      block('Ferry fares rise', 1, 'item'),
    ];
    expect(kept(...found)).toEqual([SENTENCE]);
  });
});

describe('what looks like it and is not stays', () => {
  test.each<[string, FoundBlock]>([
    ['a sub-heading', block('More than a bridge', 0, 'heading')],
    ['a quote', block('“Read more,” she said.', 0, 'quote')],
    ['a tweet', block('Share this if you can: the bridge is closed', 0, 'tweet')],
    [
      'a sentence about cookies',
      block('The baker of Selm said her stall had sold no cake and no cookies since the bridge was closed.'),
    ],
    [
      'a sentence about a video',
      block('This video shows officers running up the stairs before the bridge was closed, police said.'),
    ],
    ['a linked item of a list', block('The full report of the inspectors', 1, 'item')],
    ['a short sentence', block('She declined.')],
    ['a date in a sentence', block('On 11 July the bridge was closed.')],
  ])('%s', (_, found) =>
    expect(kept(block(SENTENCE), found, block(SENTENCE))).toEqual([SENTENCE, found.text, SENTENCE]),
  );
});

test('credits, corrections and the owner are taken out and handed over', () => {
  const { blocks, credits, corrections, owner } = cleanBlocks(
    [
      block(SENTENCE),
      block('(Reporting by Ivo Brandt; editing by Ann Osk)'),
      block('Correction, July 13: An earlier version of this article misstated the number of piers.'),
      block('Orvel Post is part of Selm Media Group.'),
    ],
    null,
  );
  expect(blocks).toHaveLength(1);
  expect(credits).toEqual(['(Reporting by Ivo Brandt; editing by Ann Osk)']);
  expect(corrections).toHaveLength(1);
  expect(owner).toBe('Selm Media Group');
});
