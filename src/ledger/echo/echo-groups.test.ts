import { describe, expect, test } from 'vitest';
import type { ArticleId } from '../ids.ts';
import type { EchoRecord } from '../record.ts';
import { echoGroups, siblingsOf } from './echo-groups.ts';

type Edge = Pick<EchoRecord, 'article' | 'of' | 'kind' | 'share'>;
const copy = (article: ArticleId, of: ArticleId, share = 0.9): Edge => ({
  article,
  of,
  share,
  kind: share < 0.3 ? 'passage' : 'truncated',
});

describe('articles that go back to one text', () => {
  test('two that kept different parts of a wire story stand together', () => {
    const echoes = [copy('rhead', 'rwire'), copy('rtail', 'rwire')];
    expect(echoGroups(echoes)).toEqual([['rhead', 'rtail', 'rwire']]);
    expect(siblingsOf('rhead', echoes)).toEqual(['rtail', 'rwire']);
  });

  test('a copy of a copy goes back to the first', () => {
    expect(echoGroups([copy('rb', 'ra'), copy('rc', 'rb')])).toEqual([['ra', 'rb', 'rc']]);
  });

  test('a passage taken over hands nothing on', () => {
    const echoes = [copy('rstory', 'rwire', 0.1), copy('rcopy', 'rstory')];
    expect(echoGroups(echoes)).toEqual([
      ['rstory', 'rwire'],
      ['rcopy', 'rstory'],
    ]);
  });

  test('who copies two originals does not tie them to one another', () => {
    const groups = echoGroups([copy('rboth', 'ra', 0.4), copy('rboth', 'rb', 0.4)]);
    expect(groups).toEqual([
      ['ra', 'rboth'],
      ['rb', 'rboth'],
    ]);
    expect(siblingsOf('ra', [copy('rboth', 'ra', 0.4), copy('rboth', 'rb', 0.4)])).toEqual(['rboth']);
  });

  test('a release and the stories that repeat different sentences of it', () => {
    const release = (article: ArticleId): Edge => ({ article, of: 'rrelease', kind: 'release', share: 0.15 });
    expect(echoGroups([release('ra'), release('rb')])).toEqual([['ra', 'rb', 'rrelease']]);
  });
});
