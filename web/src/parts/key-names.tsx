import { Fragment } from 'react';

const IS_MAC = /mac|iphone|ipad/i.test(navigator.platform);

const nameOf = (key: string): string =>
  key.startsWith('mod+') ? `${IS_MAC ? '⌘' : 'Ctrl'} ${key.slice(4).toUpperCase()}` : key === 'space' ? 'Space' : key;

/** Keys pressed one after another, each as a cap; `,` parts those that do the same. */
export const KeyNames = ({ keys }: { readonly keys: string }) =>
  keys.split(', ').map((way, index) => (
    <Fragment key={way}>
      {index > 0 && <span className="quiet small">or</span>}
      {way.split(' ').map((key, at) => (
        <kbd key={`${key}-${at.toString()}`}>{nameOf(key)}</kbd>
      ))}
    </Fragment>
  ));
