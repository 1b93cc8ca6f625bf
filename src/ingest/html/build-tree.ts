import { Parser } from 'htmlparser2';
import { HearsayError } from '../../text/error.ts';
import { BREAKING } from './breaking-elements.ts';
import { DomDocument, type DomElement } from './dom.ts';

/**
 * Elements that go with all that is in them: no lookup of ours and no reader of articles asks for them, and half of a news
 * page's markup is theirs. JSON-LD is the one script that stays.
 */
const DROPPED = new Set(['script', 'style', 'svg', 'noscript', 'template', 'select', 'canvas', 'nav', 'dialog']);

/** What the lookups, the pruning and Readability ask an element; every other attribute would be a node of its own. */
const KEPT_ATTRIBUTES = new Set([
  'aria-hidden',
  'aria-modal',
  'class',
  'colspan',
  'content',
  'data-testid',
  'datatable',
  'datetime',
  'dir',
  'hidden',
  'href',
  'http-equiv',
  'id',
  'itemprop',
  'lang',
  'name',
  'property',
  'pubdate',
  'rel',
  'role',
  'rowspan',
  'style',
  'summary',
  'title',
  'type',
  'xml:lang',
]);

/** Of a player or a picture the address says whether it belongs to an article. */
const WITH_ADDRESS = new Set(['img', 'iframe', 'embed', 'object', 'video', 'audio', 'source']);

const HEAD_ELEMENTS = new Set(['base', 'link', 'meta', 'script', 'title']);

/** The classes of the root speak of the page, and would have all of it taken for a header or a sidebar. */
const keeps = (element: string, attribute: string): boolean =>
  attribute === 'src'
    ? WITH_ADDRESS.has(element)
    : KEPT_ATTRIBUTES.has(attribute) && !(element === 'html' && attribute === 'class');

const isData = (attribute: string, value: string): boolean => attribute === 'type' && /ld\+json/i.test(value);

const DEEPEST = 500;
const MOST_ELEMENTS = 400_000;

const tooComplex = (): HearsayError =>
  new HearsayError(
    'too-complex',
    'The page is nested too deeply or has too many parts to be read.',
    'No page made for readers is like this; it may be made to do harm.',
  );

/**
 * A page as a document with head and body, however little of it the markup spells out, without what no reader of its article
 * asks for: scripts, styles, drawings, menus, comments, most attributes, blank text at the edges of paragraphs and the like. Making and
 * walking the whole tree was the dearest part of reading a page. Throws `too-complex`, as soon as the page is.
 */
export const buildTree = (html: string): DomDocument => {
  const document = new DomDocument();
  const { documentElement: root, head, body } = document;
  const open: DomElement[] = [root];
  let latest = root;
  let elements = 0;
  let dropping: string | null = null;
  let depth = 0;
  let text = '';
  /** Whether nothing yet stands in the innermost open element, and white space there is never seen. */
  let atStart = true;

  /** Where a part that stands outside head and body belongs. */
  const placeOf = (isOfHead: boolean): DomElement => {
    const innermost = open[open.length - 1] as DomElement;
    return innermost === root || innermost === head ? (isOfHead ? head : body) : innermost;
  };
  const addText = (atEnd: boolean): void => {
    if (text !== '' && (!(atStart || atEnd) || /\S/.test(text)))
      placeOf(false).appendChild(document.createTextNode(text));
    text = '';
  };
  /** The three of which every page has one, whether it spells them out, leaves them out, or repeats them. */
  const theOne = (name: string): DomElement | null =>
    name === 'body' ? body : name === 'head' ? head : name === 'html' ? root : null;
  const startElement = (name: string): void => {
    elements += 1;
    if (open.length > DEEPEST || elements > MOST_ELEMENTS) throw tooComplex();
    const known = theOne(name);
    addText(known !== null);
    latest = known ?? document.createElement(name);
    if (known === null) placeOf(HEAD_ELEMENTS.has(name)).appendChild(latest);
    open.push(latest);
    atStart = BREAKING.has(name);
  };

  const parser = new Parser(
    {
      onopentagname: (name) => {
        if (dropping !== null) {
          if (name === dropping) depth += 1;
        } else if (DROPPED.has(name)) {
          dropping = name;
          depth = 1;
        } else startElement(name);
      },
      onattribute: (name, value) => {
        if (dropping === 'script' && isData(name, value)) {
          dropping = null;
          startElement('script');
        }
        if (dropping === null && keeps(latest.localName, name) && !latest.hasAttribute(name))
          latest.setAttribute(name, value);
      },
      ontext: (piece) => {
        if (dropping === null) text += piece;
      },
      onclosetag: (name) => {
        if (dropping !== null) {
          if (name === dropping) depth -= 1;
          if (depth === 0) dropping = null;
          return;
        }
        addText(BREAKING.has(name));
        open.pop();
        atStart = false;
      },
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  addText(true);
  return document;
};
